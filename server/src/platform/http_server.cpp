#include "platform/http_server.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <future>
#include <list>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <unordered_set>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#include <asio/ssl/stream.hpp>
#include <restinio/http_server.hpp>
#pragma GCC diagnostic pop

#include "platform/http_guard.hpp"
#include "platform/log.hpp"
#include "platform/worker_pool.hpp"

namespace wedka::inline platform {
namespace {

using std::chrono::seconds;

// The transport closes unanswered what is over its caps; they stand above the guard's, so that
// ordinary excess meets the guard and gets its status.
constexpr std::size_t transport_target_cap = 2 * max_target_bytes;
constexpr std::size_t transport_field_cap = max_header_bytes + 1024;
constexpr std::size_t transport_field_count_cap = max_header_fields + 28;
constexpr std::size_t transport_body_cap = max_body_bytes + max_body_bytes / 10;
constexpr std::size_t read_buffer_bytes = 4096;
// Left to itself the kernel takes some 3 MB off every slow reader's answer: copies, and memory.
constexpr int send_buffer_bytes = 256 * 1024;

// --------------------------------------------- what RESTinio leaves to its users

class TrackedSocket;

/// Every socket of one lane. RESTinio does not know its connections, and so can neither close them
/// at the end nor count them safely: its own limiter loses a place for good with each connection
/// that is reset before it is accepted, and is used after its end by connections that outlive the
/// acceptor.
class OpenSockets : public asio::execution_context::service {
  public:
    using key_type = OpenSockets;
    inline static asio::execution_context::id id;

    explicit OpenSockets(asio::execution_context& context)
        : asio::execution_context::service(context) {}

    void add(TrackedSocket* socket) { sockets_.insert(socket); }
    void remove(TrackedSocket* socket) { sockets_.erase(socket); }
    std::size_t count() const { return sockets_.size(); }
    void shut_down_all();

    void use_tls(std::shared_ptr<const TlsIdentity> tls) { tls_ = std::move(tls); }
    /// What connections that come now are to see; nothing for plain HTTP.
    const TlsIdentity* tls() const { return tls_.get(); }
    void end_handshakes_begun_before(std::chrono::steady_clock::time_point moment);

  private:
    void shutdown() override {}

    std::shared_ptr<const TlsIdentity> tls_;
    std::unordered_set<TrackedSocket*> sockets_;
};

/// A connection's socket, under TLS from its handshake on.
class TrackedSocket : public asio::ip::tcp::socket {
  public:
    explicit TrackedSocket(asio::io_context& context)
        : asio::ip::tcp::socket(context), open_(&asio::use_service<OpenSockets>(context)) {
        open_->add(this);
    }
    TrackedSocket(TrackedSocket&& other)
        : asio::ip::tcp::socket(std::move(other)), open_(other.open_) {
        open_->add(this);
    }
    TrackedSocket& operator=(TrackedSocket&&) = delete;
    ~TrackedSocket() { open_->remove(this); }

    // RESTinio asks the accepted socket's lowest layer twice for its peer, the second time where an
    // exception ends the program; a peer may be gone by then.
    TrackedSocket& lowest_layer() { return *this; }
    asio::ip::tcp::endpoint remote_endpoint() const {
        asio::error_code gone;
        return asio::ip::tcp::socket::remote_endpoint(gone);
    }

    const TlsIdentity* tls() const { return open_->tls(); }
    /// Only once the socket has come to its place for good.
    template <class Handler>
    void begin_tls(const TlsIdentity& tls, Handler handler) {
        auto* session = ::SSL_new(tls.context());
        if (session == nullptr) throw std::bad_alloc();
        tls_ = std::make_unique<TlsStream>(static_cast<asio::ip::tcp::socket&>(*this), session);
        handshake_began_at_ = std::chrono::steady_clock::now();
        tls_->async_handshake(asio::ssl::stream_base::server, [this, handler = std::move(handler)](
                                                                  const asio::error_code& trouble) {
            handshake_began_at_.reset();
            handler(trouble);
        });
    }
    bool is_in_handshake_begun_before(std::chrono::steady_clock::time_point moment) const {
        return handshake_began_at_ && *handshake_began_at_ < moment;
    }

    template <class Buffers, class Handler>
    void async_read_some(const Buffers& buffers, Handler&& handler) {
        if (tls_)
            tls_->async_read_some(buffers, std::forward<Handler>(handler));
        else
            asio::ip::tcp::socket::async_read_some(buffers, std::forward<Handler>(handler));
    }
    template <class Buffers, class Handler>
    void async_write_some(const Buffers& buffers, Handler&& handler) {
        if (tls_)
            tls_->async_write_some(buffers, std::forward<Handler>(handler));
        else
            asio::ip::tcp::socket::async_write_some(buffers, std::forward<Handler>(handler));
    }
    void shutdown(asio::socket_base::shutdown_type what, asio::error_code& trouble) {
        if (tls_) say_that_nothing_more_comes();
        asio::ip::tcp::socket::shutdown(what, trouble);
    }

  private:
    using TlsStream = asio::ssl::stream<asio::ip::tcp::socket&>;

    // Else the end of an answer could not be told from one that was cut. Nobody is waited for.
    void say_that_nothing_more_comes() {
        asio::error_code ignored;
        non_blocking(true, ignored);
        if (!ignored) tls_->shutdown(ignored);
    }

    OpenSockets* open_;
    std::unique_ptr<TlsStream> tls_;
    std::optional<std::chrono::steady_clock::time_point> handshake_began_at_;
};

void OpenSockets::shut_down_all() {
    asio::error_code ignored;
    for (auto* socket : sockets_) socket->shutdown(asio::socket_base::shutdown_both, ignored);
}

void OpenSockets::end_handshakes_begun_before(std::chrono::steady_clock::time_point moment) {
    asio::error_code ignored;
    for (auto* socket : sockets_)
        if (socket->is_in_handshake_begun_before(moment))
            socket->asio::ip::tcp::socket::shutdown(asio::socket_base::shutdown_both, ignored);
}

/// RESTinio's way to do something before the first request is read.
template <class Connection, class Start, class Fail>
void prepare_connection_and_start_read(TrackedSocket& socket, Connection& connection, Start start,
                                       Fail fail) {
    const auto* tls = socket.tls();
    if (tls == nullptr) return start();
    socket.begin_tls(*tls, [start, fail, alive = connection.shared_from_this()](
                               const asio::error_code& trouble) {
        if (trouble)
            fail(trouble);
        else
            start();
    });
}

/// Looks at every connection's time limit once a second: one timer for all, where RESTinio's own
/// manager has one for each.
class TimeLimits : public std::enable_shared_from_this<TimeLimits> {
    using Watched = std::list<restinio::tcp_connection_ctx_weak_handle_t>;

  public:
    using GoesOn = std::function<bool()>;

    struct factory_t {
        GoesOn goes_on = {};
        auto create(asio::io_context& context) const {
            return std::make_shared<TimeLimits>(context, goes_on);
        }
    };

    class timer_guard_t {
      public:
        timer_guard_t(Watched& watched)
            : watched_(watched), place_(watched.emplace(watched.end())) {}
        ~timer_guard_t() { watched_.erase(place_); }
        timer_guard_t(const timer_guard_t&) = delete;
        timer_guard_t& operator=(const timer_guard_t&) = delete;

        void schedule(restinio::tcp_connection_ctx_weak_handle_t connection) {
            *place_ = std::move(connection);
        }
        void cancel() noexcept {}

      private:
        Watched& watched_;
        Watched::iterator place_;
    };

    TimeLimits(asio::io_context& context, GoesOn goes_on)
        : timer_(context), goes_on_(std::move(goes_on)) {}

    timer_guard_t create_timer_guard() { return timer_guard_t(watched_); }
    void start() {
        timer_.expires_after(seconds(1));
        timer_.async_wait([weak = weak_from_this()](const asio::error_code& stopped) {
            if (const auto self = weak.lock(); self && !stopped) self->look_round();
        });
    }
    void stop() { timer_.cancel(); }

  private:
    void look_round() {
        std::vector<restinio::tcp_connection_ctx_handle_t> connections;
        connections.reserve(watched_.size());
        for (const auto& weak : watched_)
            if (auto connection = weak.lock()) connections.push_back(std::move(connection));
        for (auto& connection : connections) connection->check_timeout(connection);
        if (goes_on_()) start();
    }

    asio::steady_timer timer_;
    GoesOn goes_on_;
    Watched watched_;
};

/// Lets a new connection in while there is room.
class Door {
  public:
    Door(const OpenSockets& open, std::size_t room) : open_(open), room_(room) {}

    restinio::ip_blocker::inspection_result_t inspect(
        const restinio::ip_blocker::incoming_info_t&) noexcept {
        ++seen_;
        // The newcomer's own socket and the acceptor's empty one count too.
        return open_.count() < room_ + 2 ? restinio::ip_blocker::inspection_result_t::allow
                                         : restinio::ip_blocker::inspection_result_t::deny;
    }
    std::uint64_t seen() const { return seen_; }

  private:
    const OpenSockets& open_;
    const std::size_t room_;
    std::uint64_t seen_ = 0;
};

/// Names the methods as RESTinio does; its own type picks our parser callbacks below.
struct HttpMethods : restinio::default_http_methods_t {};

}  // namespace
}  // namespace wedka::inline platform

// RESTinio keeps the version to itself, reads a body before anybody may refuse it, and calls the
// handler a second time for a request that offers an upgrade and is answered in the ordinary way.
template <>
inline http_parser_settings restinio::impl::create_parser_settings<wedka::HttpMethods>() noexcept {
    auto callbacks = create_parser_settings<restinio::default_http_methods_t>();
    callbacks.on_headers_complete = [](http_parser* parser) -> int {
        constexpr int without_body = 1;
        auto& header = static_cast<http_parser_ctx_t*>(parser->data)->m_header;
        header.http_major(parser->http_major);
        header.http_minor(parser->http_minor);
        parser->upgrade = 0;
        const bool has_length = parser->content_length != ULLONG_MAX;
        // The guard refuses both, 411 and 413; what follows is not read.
        if (parser->uses_transfer_encoding == 1 ||
            (has_length && parser->content_length > wedka::max_body_bytes))
            return without_body;
        return restinio_headers_complete_cb(parser);
    };
    return callbacks;
}

namespace wedka::inline platform {
namespace {

struct Traits : restinio::traits_t<TimeLimits, restinio::null_logger_t,
                                   restinio::details::autodetect_request_handler_type,
                                   restinio::noop_strand_t, TrackedSocket> {
    using ip_blocker_t = Door;
    using http_methods_mapper_t = HttpMethods;
};
using Transport = restinio::http_server_t<Traits>;

// ------------------------------------------------------------ answers

struct WireAnswer {
    std::string head;
    std::string body = {};
    std::shared_ptr<const std::string> shared_body = {};
    bool keep_alive = false;
};

/// How the request wants its answer to be framed.
struct Framing {
    bool keep_alive = false;
    bool is_http_1_0 = false;
    bool is_head = false;
    /// Shared, since a Respond may outlive the server.
    std::shared_ptr<const std::function<void(HttpResponse&)>> finish = {};
};

bool is_framing_field(std::string_view lower_name) {
    return lower_name == "content-length" || lower_name == "connection" ||
           lower_name == "transfer-encoding";
}

bool is_sendable(const HttpResponse& response) {
    const auto is_plain = [](char c) { return c >= 0x20 && c <= 0x7e; };
    return response.status >= 200 && response.status <= 599 &&
           std::ranges::all_of(response.headers, [&](const auto& field) {
               return !field.first.empty() && std::ranges::all_of(field.first, is_plain) &&
                      field.first.find_first_of(" :") == std::string::npos &&
                      std::ranges::all_of(field.second, is_plain);
           });
}

WireAnswer wire_answer(HttpResponse response, const Framing& framing) {
    if (framing.finish && *framing.finish) (*framing.finish)(response);
    if (!is_sendable(response)) {
        log_error("answer_not_sendable", {{"status", std::to_string(response.status)}});
        response = problem_response(500);
        if (framing.finish && *framing.finish) (*framing.finish)(response);
    }
    const auto body_bytes =
        response.shared_body ? response.shared_body->size() : response.body.size();
    const bool never_has_body = response.status == 204 || response.status == 304;

    WireAnswer wire;
    wire.keep_alive = framing.keep_alive;
    auto out = std::back_inserter(wire.head);
    fmt::format_to(out, "HTTP/1.1 {} {}\r\n", response.status, reason_phrase(response.status));
    if (!never_has_body) fmt::format_to(out, "Content-Length: {}\r\n", body_bytes);
    if (!framing.keep_alive) fmt::format_to(out, "Connection: close\r\n");
    if (framing.keep_alive && framing.is_http_1_0)
        fmt::format_to(out, "Connection: keep-alive\r\n");
    for (const auto& [name, value] : response.headers)
        if (!is_framing_field(ascii_lower(name))) fmt::format_to(out, "{}: {}\r\n", name, value);
    wire.head += "\r\n";
    if (!never_has_body && !framing.is_head) {
        wire.body = std::move(response.body);
        wire.shared_body = std::move(response.shared_body);
    }
    return wire;
}

// ------------------------------------------------------------ the server

/// Requests that have arrived and whose answer is not yet written or given up.
class Running {
  public:
    void begin() { ++count_; }
    void end() {
        if (--count_ > 0) return;
        const std::lock_guard lock(mutex_);
        none_.notify_all();
    }
    void wait_for_none(seconds limit) {
        std::unique_lock lock(mutex_);
        none_.wait_for(lock, limit, [this] { return count_ == 0; });
    }

  private:
    std::atomic<std::size_t> count_ = 0;
    std::mutex mutex_;
    std::condition_variable none_;
};

using RequestId = std::uint64_t;

/// The only way from a handler back to the transport. It outlives the server in the hands of those
/// who still hold a Respond; once closed it swallows.
class AnswerBox {
  public:
    using Send = std::function<void(RequestId, WireAnswer)>;

    AnswerBox(asio::io_context& context, Send send) : context_(&context), send_(std::move(send)) {}

    void put(RequestId id, WireAnswer answer) {
        const std::lock_guard lock(mutex_);
        if (context_ == nullptr) return;
        asio::post(*context_, [this, id, answer = std::move(answer)]() mutable {
            send_(id, std::move(answer));
        });
    }
    void close() {
        const std::lock_guard lock(mutex_);
        context_ = nullptr;
    }
    /// From now on every answer ends its connection.
    void end_connections() { ends_connections_ = true; }
    bool ends_connections() const { return ends_connections_; }

  private:
    std::mutex mutex_;
    asio::io_context* context_;
    Send send_;
    std::atomic<bool> ends_connections_ = false;
};

/// One request's answer, given once: by the handler, or as 500 by whoever lets it go unanswered.
class PendingAnswer {
  public:
    PendingAnswer(std::shared_ptr<AnswerBox> box, RequestId id, Framing framing)
        : box_(std::move(box)), id_(id), framing_(framing) {}
    ~PendingAnswer() {
        try {
            give(problem_response(500));
        } catch (...) {
            log_error("answer_lost");
        }
    }
    PendingAnswer(const PendingAnswer&) = delete;
    PendingAnswer& operator=(const PendingAnswer&) = delete;

    void give(HttpResponse response) {
        if (given_.exchange(true)) return;
        auto framing = framing_;
        if (box_->ends_connections()) framing.keep_alive = false;
        box_->put(id_, wire_answer(std::move(response), framing));
    }

  private:
    std::shared_ptr<AnswerBox> box_;
    RequestId id_;
    Framing framing_;
    std::atomic<bool> given_ = false;
};

HttpResponse busy_response() {
    auto response = problem_response(503);
    response.headers.emplace_back("Retry-After", "1");
    return response;
}

/// What all lanes share.
struct Shared {
    HttpSettings settings;
    HttpHandler handler;
    Running running;
    WorkerPool pool;
};

asio::ip::tcp::endpoint endpoint_of(const HttpSettings& settings) {
    const auto address = settings.address == "localhost" ? "127.0.0.1" : settings.address;
    return {asio::ip::make_address(address), settings.port};
}

std::string address_of(const asio::ip::tcp::endpoint& peer) {
    const auto address = peer.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

using SharePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

/// One transport thread with its own event loop, listening socket and connections; nothing of
/// RESTinio is touched from any other thread while it runs.
class Lane {
  public:
    Lane(Shared& shared, const asio::ip::tcp::endpoint& endpoint, bool shares_port,
         std::size_t room)
        : shared_(shared),
          open_sockets_(asio::use_service<OpenSockets>(context_)),
          door_(std::make_shared<Door>(open_sockets_, room)),
          box_(std::make_shared<AnswerBox>(
              context_, [this](RequestId id, WireAnswer answer) { send(id, std::move(answer)); })) {
        transport_ = std::make_unique<Transport>(
            restinio::external_io_context(context_), [&](restinio::server_settings_t<Traits>& to) {
                const auto& limits = shared.settings;
                to.port(endpoint.port())
                    .address(endpoint.address())
                    .protocol(endpoint.protocol())
                    .ip_blocker(door_)
                    .timer_manager([this] { return look_round(); })
                    .acceptor_options_setter([shares_port](restinio::acceptor_options_t& options) {
                        options.set_option(asio::ip::tcp::acceptor::reuse_address(true));
                        if (shares_port) options.set_option(SharePort(true));
                    })
                    .acceptor_post_bind_hook(
                        [this](asio::ip::tcp::acceptor& acceptor) { acceptor_ = &acceptor; })
                    .socket_options_setter([](restinio::socket_options_t& options) {
                        asio::error_code gone;
                        options.set_option(asio::ip::tcp::no_delay(true), gone);
                        options.set_option(asio::socket_base::send_buffer_size(send_buffer_bytes),
                                           gone);
                    })
                    .buffer_size(read_buffer_bytes)
                    .max_pipelined_requests(1)
                    .read_next_http_message_timelimit(limits.read_limit)
                    .handle_request_timeout(limits.handle_limit)
                    .write_http_response_timelimit(limits.write_limit)
                    .incoming_http_msg_limits(restinio::incoming_http_msg_limits_t{}
                                                  .max_url_size(transport_target_cap)
                                                  .max_field_name_size(transport_field_cap)
                                                  .max_field_value_size(transport_field_cap)
                                                  .max_field_count(transport_field_count_cap)
                                                  .max_body_size(transport_body_cap))
                    .request_handler(
                        [this](restinio::request_handle_t request) { return take(request); });
            });
        open_sockets_.use_tls(shared.settings.tls);
        transport_->open_sync();
        thread_ = std::thread([this] { run(); });
    }

    ~Lane() { finish(); }
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    void use(const std::shared_ptr<const TlsIdentity>& tls) {
        asio::post(context_, [this, tls] { open_sockets_.use_tls(tls); });
    }

    void stop_accepting() {
        box_->end_connections();
        std::promise<void> closed;
        asio::post(context_, [&] {
            transport_->close_sync();
            closed.set_value();
        });
        closed.get_future().wait();
    }

    /// Ends all connections and the thread. RESTinio's objects go before the event loop they use,
    /// and the connections before the acceptor.
    void finish() {
        if (!thread_.joinable()) return;
        box_->end_connections();
        asio::post(context_, [this] {
            transport_->close_sync();
            open_sockets_.shut_down_all();
        });
        work_.reset();
        thread_.join();
        box_->close();
        waiting_.clear();
        transport_.reset();
    }

  private:
    void run() {
        for (;;) {
            try {
                context_.run();
                return;
            } catch (...) {
                log_error("transport_threw");
            }
        }
    }

    restinio::request_handling_status_t take(const restinio::request_handle_t& request) {
        const auto id = next_id_++;
        shared_.running.begin();
        waiting_.emplace(id, request);
        try {
            route(id, *request);
        } catch (...) {
            log_error("request_not_taken");
            waiting_.erase(id);
            shared_.running.end();
            throw;
        }
        return restinio::request_accepted();
    }

    // Answers always come through the box, even from this thread: RESTinio reads the next request
    // twice when it is answered inside the call.
    void route(RequestId id, const restinio::request_t& request) {
        const auto& header = request.header();
        HttpFields fields;
        fields.reserve(header.fields_count());
        header.for_each_field(
            [&](const auto& field) { fields.emplace_back(field.name(), field.value()); });
        const std::string_view method = header.method().c_str();

        Framing framing{.keep_alive = header.should_keep_alive(),
                        .is_http_1_0 = header.http_minor() == 0,
                        .is_head = method == "HEAD",
                        .finish = finish_};
        const auto refusal = refuse_request({.method = method,
                                             .version_major = header.http_major(),
                                             .version_minor = header.http_minor(),
                                             .target = header.request_target(),
                                             .fields = fields,
                                             .body_bytes = request.body().size()});
        if (refusal || box_->ends_connections()) {
            framing.keep_alive = false;
            box_->put(id, wire_answer(refusal ? *refusal : busy_response(), framing));
            return;
        }

        auto target = read_target(header.request_target()).value();
        for (auto& field : fields) field.first = ascii_lower(field.first);
        HttpRequest message{.method = framing.is_head ? "GET" : std::string(method),
                            .path = std::move(target.path),
                            .query = std::move(target.query),
                            .headers = std::move(fields),
                            .body = request.body(),
                            .remote = address_of(request.remote_endpoint())};
        const auto answer = std::make_shared<PendingAnswer>(box_, id, framing);
        const bool taken = shared_.pool.try_run(
            [&handler = shared_.handler, answer, message = std::move(message)]() mutable {
                try {
                    handler(std::move(message),
                            [answer](HttpResponse response) { answer->give(std::move(response)); });
                } catch (...) {
                    log_error("handler_threw");
                    answer->give(problem_response(500));
                }
            });
        if (!taken) answer->give(busy_response());
    }

    void send(RequestId id, WireAnswer answer) {
        const auto request = waiting_.extract(id);
        if (request.empty()) return;
        restinio::writable_items_container_t parts;
        parts.emplace_back(std::move(answer.head));
        if (answer.shared_body && !answer.shared_body->empty())
            parts.emplace_back(std::move(answer.shared_body));
        else if (!answer.body.empty())
            parts.emplace_back(std::move(answer.body));
        restinio::write_group_t group(std::move(parts));
        group.after_write_notificator(
            [&running = shared_.running](const asio::error_code&) { running.end(); });
        const auto connection = std::move(restinio::impl::access_req_connection(*request.mapped()));
        connection->write_response_parts(request.mapped()->request_id(),
                                         {restinio::response_parts_attr_t::final_parts,
                                          restinio::response_connection_attr(answer.keep_alive)},
                                         std::move(group));
    }

    /// Once a second. False once the server stops.
    bool look_round() {
        open_sockets_.end_handshakes_begun_before(std::chrono::steady_clock::now() -
                                                  shared_.settings.read_limit);
        return is_listening_kept_up();
    }

    // RESTinio stops accepting for good when one accept fails, as when no file can be opened.
    // False once the server stops.
    bool is_listening_kept_up() {
        if (box_->ends_connections()) return false;
        pollfd listening{.fd = acceptor_->is_open() ? acceptor_->native_handle() : -1,
                         .events = POLLIN,
                         .revents = 0};
        const bool somebody_knocks = ::poll(&listening, 1, 0) > 0;
        const bool nobody_came_in = door_->seen() == seen_a_second_ago_;
        seen_a_second_ago_ = door_->seen();
        deaf_for_ = somebody_knocks && nobody_came_in ? deaf_for_ + 1 : 0;
        if (deaf_for_ < 2 && acceptor_->is_open()) return true;
        log_warning("listening_again");
        deaf_for_ = 0;
        try {
            transport_->close_sync();
            transport_->open_sync();
        } catch (const std::exception&) {
            log_error("not_listening");
        }
        return true;
    }

    Shared& shared_;
    const std::shared_ptr<const std::function<void(HttpResponse&)>> finish_ =
        std::make_shared<const std::function<void(HttpResponse&)>>(shared_.settings.finish);
    asio::io_context context_{1};
    asio::executor_work_guard<asio::io_context::executor_type> work_{context_.get_executor()};
    OpenSockets& open_sockets_;
    std::shared_ptr<Door> door_;
    std::shared_ptr<AnswerBox> box_;
    std::unique_ptr<Transport> transport_;
    asio::ip::tcp::acceptor* acceptor_ = nullptr;
    std::uint64_t seen_a_second_ago_ = 0;
    int deaf_for_ = 0;
    RequestId next_id_ = 1;
    std::unordered_map<RequestId, restinio::request_handle_t> waiting_;
    std::thread thread_;
};

/// Fails when anybody listens there, even one who would share the port.
asio::ip::tcp::endpoint free_endpoint(const asio::ip::tcp::endpoint& wanted) {
    asio::io_context context;
    asio::ip::tcp::acceptor probe(context, wanted.protocol());
    probe.set_option(asio::ip::tcp::acceptor::reuse_address(true));
    probe.bind(wanted);
    return probe.local_endpoint();
}

std::size_t room_for_connections(std::size_t wanted) {
    constexpr rlim_t other_files = 256;
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return wanted;
    const auto needed = static_cast<rlim_t>(wanted) + other_files;
    if (files.rlim_cur < needed) {
        const auto before = files.rlim_cur;
        files.rlim_cur = std::min(needed, files.rlim_max);
        if (::setrlimit(RLIMIT_NOFILE, &files) != 0) files.rlim_cur = before;
    }
    const auto spare =
        files.rlim_cur > 2 * other_files ? files.rlim_cur - other_files : files.rlim_cur / 2;
    return std::min(wanted, static_cast<std::size_t>(spare));
}

}  // namespace

struct HttpServer::Parts {
    Parts(const HttpSettings& settings, HttpHandler handler)
        : shared{.settings = settings,
                 .handler = std::move(handler),
                 .running = {},
                 .pool = {settings.handler_threads, settings.waiting_requests}} {
        const auto lane_count = std::max(settings.transport_threads, 1U);
        const auto room = room_for_connections(settings.connections) / lane_count;
        endpoint = free_endpoint(endpoint_of(settings));
        for (unsigned i = 0; i < lane_count; ++i)
            lanes.push_back(std::make_unique<Lane>(shared, endpoint, lane_count > 1, room));
    }

    Shared shared;
    asio::ip::tcp::endpoint endpoint;
    std::vector<std::unique_ptr<Lane>> lanes;
    std::once_flag stopped;
};

HttpServer::HttpServer(const HttpSettings& settings, HttpHandler handler) try
    : parts_(std::make_unique<Parts>(settings, std::move(handler))) {
} catch (const std::system_error& trouble) {
    if (trouble.code() == asio::error::address_in_use)
        throw PortInUse(fmt::format("port {} is in use", settings.port));
    throw;
}

HttpServer::~HttpServer() {
    stop();
}

std::uint16_t HttpServer::port() const {
    return parts_->endpoint.port();
}

void HttpServer::use(const std::shared_ptr<const TlsIdentity>& tls) {
    for (auto& lane : parts_->lanes) lane->use(tls);
}

// The order matters: nobody may still hand an answer to an event loop that is gone.
void HttpServer::stop() {
    std::call_once(parts_->stopped, [this] {
        for (auto& lane : parts_->lanes) lane->stop_accepting();
        parts_->shared.running.wait_for_none(parts_->shared.settings.stop_limit);
        parts_->shared.pool.discard_waiting();
        parts_->shared.pool.stop();
        for (auto& lane : parts_->lanes) lane->finish();
    });
}

}  // namespace wedka::inline platform
