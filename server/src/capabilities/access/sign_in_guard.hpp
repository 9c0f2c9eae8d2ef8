#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "access/access.hpp"
#include "access/attempts.hpp"
#include "platform/worker_pool.hpp"

namespace wedka::access {

class SignInGuard {
  public:
    SignInGuard();

    Attempts attempts;

    /// When the session was last seen by this process or, if it knows of none, by the store.
    Moment seen(const Uuid& session, Moment kept) const;
    /// Notes that it was seen now; true when the store should be told, about once a minute.
    bool note_seen(const Uuid& session, Moment kept, Moment now);
    void forget(const Uuid& session);

    /// The word that founds the first office: it fits once.
    bool take_setup(const std::string& word, const SignInSettings& settings, Moment now);
    void give_setup_back();

    /// Where passwords are hashed: a thread a core, a short queue. Last, since its tasks use the
    /// rest.
    WorkerPool hashing;

  private:
    struct Seen {
        Moment at;
        Moment told;
    };
    mutable std::mutex mutex_;
    std::unordered_map<std::string, Seen> seen_;
    bool setup_taken_ = false;
};

/// 429 with Retry-After: too many tries.
HttpResponse too_many_tries(std::chrono::seconds wait);
/// 503 with Retry-After: too many others are signing in at this moment.
HttpResponse too_busy();

/// The keys under which tries to sign in are counted: the source, and the account or, where the
/// browser is known to it, that browser.
std::vector<Attempts::Key> sign_in_keys(const std::string& remote, OfficeId office,
                                        const std::string& login, bool knows_device,
                                        const std::string& device);
/// Tries of codes, by whoever knows the password already.
std::vector<Attempts::Key> code_keys(AccountId account);
/// Tries of the password by whoever is signed in already.
std::vector<Attempts::Key> password_keys(AccountId account);

/// The name of the cookie by which an account knows a browser again, so that others' guesses do not
/// keep its owner out: a random word, and for each account that signed in there its keyed hash.
std::string_view device_cookie_name(bool is_secure);
/// What the cookie holds; a new word when the request brings none.
struct Device {
    std::string word;
    std::vector<std::string> marks;
};
Device device_of(const HttpRequest& request, bool is_secure);
std::string device_mark(const Keys& keys, const Device& device, OfficeId office,
                        const std::string& login);
std::string device_text(const Device& device);
/// "Firefox, Windows", of what the browser says of itself.
std::string device_words(const HttpRequest& request);

}  // namespace wedka::access
