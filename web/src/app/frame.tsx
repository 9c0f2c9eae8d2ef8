import { ActionIcon, Button, Menu, Modal, Text, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { IconBriefcase, IconCalendarCheck, IconCalendarEvent, IconChartBar, IconChevronDown, IconCoins, IconDots, IconHome2, IconKeyboard, IconLock, IconLogout, IconMoon, IconNews, IconSearch, IconSun, IconUser, IconUsers, IconUsersGroup } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { endSession, lockSession, UnlockForm } from "@/capabilities/access";
import { SearchBox } from "@/capabilities/desk";
import { formatDay } from "@/platform/formats";
import { changeLanguage, type Language, languages } from "@/platform/i18n";
import { isTyping } from "@/platform/keyboard";
import { closeSession, loseSession, openSession, type Session, useSession, useSessionState } from "@/platform/session";
import { SaveState, useGo, useLastSave } from "@/ui";
import { dropAllDrafts } from "@/ui/form";

import classes from "./frame.module.css";
import { useIdleLock } from "./idle-lock";
import { KeysHelp } from "./keys-help";
import { hidesRecording } from "./recording";

type Place = { to: string; key: string; icon: ReactNode; asks: string[] | null };

const places: readonly Place[] = [
  { to: "/my-day", key: "my_day", icon: <IconCalendarCheck size={18} aria-hidden />, asks: null },
  { to: "/people", key: "people", icon: <IconUsers size={18} aria-hidden />, asks: ["people.find"] },
  { to: "/projects", key: "programmes", icon: <IconUsersGroup size={18} aria-hidden />, asks: ["programmes."] },
  { to: "/jobs", key: "placements", icon: <IconBriefcase size={18} aria-hidden />, asks: ["placements."] },
  { to: "/events", key: "events", icon: <IconCalendarEvent size={18} aria-hidden />, asks: ["events."] },
  { to: "/benefit-payments", key: "finance", icon: <IconCoins size={18} aria-hidden />, asks: ["finance."] },
  { to: "/figures", key: "results", icon: <IconChartBar size={18} aria-hidden />, asks: ["results."] },
  { to: "/publications", key: "publishing", icon: <IconNews size={18} aria-hidden />, asks: ["publishing."] },
  { to: "/centre/staff", key: "centre", icon: <IconHome2 size={18} aria-hidden />, asks: ["staff.", "parameters.", "access.read_accounts", "papers.read_templates"] },
];

const also_under: Record<string, string[]> = { people: ["/contracts", "/assistances"], finance: ["/fundings"], results: ["/compositions", "/awards", "/good-practices"], centre: ["/centre"] };

/** A place of several parts is entered by the first that opens. */
const doors: Record<string, readonly { to: string; asks: string[] }[]> = {
  centre: [
    { to: "/centre/staff", asks: ["staff."] },
    { to: "/centre/parameters", asks: ["parameters."] },
    { to: "/centre/papers", asks: ["papers.read_templates"] },
    { to: "/centre/accounts", asks: ["access.read_accounts"] },
  ],
};

/** The bar holds only what the one who signed in may open. */
export function mayOpen(place: { asks: string[] | null }, permissions: readonly string[]): boolean {
  return place.asks === null || place.asks.some((prefix) => permissions.some((permission) => permission.startsWith(prefix)));
}

export function openPlaces(permissions: readonly string[]): Place[] {
  return places.filter((place) => mayOpen(place, permissions)).map((place) => ({ ...place, to: doors[place.key]?.find((door) => mayOpen(door, permissions))?.to ?? place.to }));
}

export function Frame() {
  const { session } = useSessionState();
  // While signing out the page goes on to the sign-in; nothing of the office is drawn meanwhile.
  return session ? <SignedFrame /> : null;
}

function SignedFrame() {
  const { t, i18n } = useTranslation("app");
  const session = useSession();
  const { is_lost } = useSessionState();
  const [shows_keys, setShowsKeys] = useState(false);
  const last_save = useLastSave();
  const search = useRef<HTMLInputElement>(null);
  const queries = useQueryClient();
  const go = useGo();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light");
  const open_places = openPlaces(session.permissions);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const wants_search = (event.key === "/" && !isTyping(event.target)) || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k");
      if (wants_search) {
        event.preventDefault();
        search.current?.focus();
        search.current?.select();
      } else if (event.key === "?" && !isTyping(event.target)) {
        setShowsKeys(true);
      }
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  const lock = () => {
    // The screen is covered whether or not the server hears of it.
    loseSession();
    void lockSession().catch(() => undefined);
  };
  useIdleLock(session.idle_minutes, lock);

  const signOut = async () => {
    try {
      await endSession();
    } finally {
      dropAllDrafts();
      queries.clear();
      closeSession();
      // A full load leaves nothing of the people in the memory of this tab.
      window.location.assign("/sign-in");
    }
  };

  const resume = (next: Session) => {
    if (next.account_id !== session.account_id) {
      dropAllDrafts();
      window.location.assign("/");
      return;
    }
    openSession(next);
    void queries.invalidateQueries();
  };

  const isHere = (place: Place) => [place.to, ...(also_under[place.key] ?? [])].some((start) => path === start || path.startsWith(`${start}/`));
  const link = (place: Place) => (
    <Link key={place.to} to={place.to as "/"} className={classes.place} data-here={isHere(place) || undefined} aria-current={isHere(place) ? "page" : undefined}>
      {place.icon}
      <span>{t(`places.${place.key}`)}</span>
    </Link>
  );

  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {t("skip")}
      </a>
      <header className={classes.header}>
        <Link to={"/my-day" as "/"} className={classes.brand}>
          <img src="/wedka.svg" width={24} height={24} alt="" />
          <span className={classes.brandName}>{t("product")}</span>
          <span className={classes.office}>{session.office_name}</span>
        </Link>
        <div className={classes.search}>
          <SearchBox input={search} />
        </div>
        <div className={classes.tools}>
          <span role="group" aria-label={t("language")} className={classes.languages}>
            {languages.map((language: Language) => (
              <button key={language} type="button" lang={language} className={classes.language} aria-pressed={i18n.language === language} aria-label={t(`language_${language}`)} onClick={() => void changeLanguage(language)}>
                {language.toUpperCase()}
              </button>
            ))}
          </span>
          <ActionIcon variant="subtle" color="gray" className={classes.tool} aria-label={scheme === "dark" ? t("light_theme") : t("dark_theme")} onClick={() => setColorScheme(scheme === "dark" ? "light" : "dark")}>
            {scheme === "dark" ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
          </ActionIcon>
          <Menu position="bottom-end" width={240}>
            <Menu.Target>
              <Button variant="subtle" size="compact-sm" className={classes.tool} aria-label={session.name} leftSection={<IconUser size={18} aria-hidden className={classes.phoneOnly} />} rightSection={<IconChevronDown size={14} aria-hidden />}>
                <span className={classes.wideOnly}>{session.name}</span>
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{session.roles.map((role) => t(`access:words.Role.${role}`, { defaultValue: role })).join(", ")}</Menu.Label>
              <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={() => setShowsKeys(true)}>
                {t("keys.title")}
              </Menu.Item>
              <Menu.Item leftSection={<IconUser size={16} aria-hidden />} onClick={() => go("/account")}>
                {t("own_account")}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item leftSection={<IconLock size={16} aria-hidden />} onClick={lock}>
                {t("lock")}
              </Menu.Item>
              <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
                {t("sign_out")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      <nav className={classes.bar} aria-label={t("navigation")}>
        {open_places.map(link)}
      </nav>
      <main id="content" tabIndex={-1} className={classes.content}>
        {session.stands_in_for.length > 0 && (
          <p className={classes.standing}>
            {session.stands_in_for.map((one) => t("access:deputy.standing_in", { who: one.worker, day: formatDay(one.to_on) })).join(" · ")}
          </p>
        )}
        <Outlet />
      </main>
      <footer className={classes.corner}>
        {last_save.kind !== "failed" && <SaveState status={last_save} />}
        {!hidesRecording(path) && (
          <Text size="xs" c="dimmed" component="span">
            {t("recorded")}
          </Text>
        )}
      </footer>
      <nav className={classes.bottom} aria-label={t("navigation_phone")}>
        {open_places.filter((place) => place.key === "my_day").map(link)}
        <button type="button" className={classes.place} onClick={() => search.current?.focus()}>
          <IconSearch size={18} aria-hidden />
          <span>{t("places.search")}</span>
        </button>
        {open_places.filter((place) => place.key === "programmes").map(link)}
        <Menu position="top-end" width={220}>
          <Menu.Target>
            <button type="button" className={classes.place}>
              <IconDots size={18} aria-hidden />
              <span>{t("places.more")}</span>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {open_places
              .filter((place) => !["my_day", "programmes"].includes(place.key))
              .map((place) => (
                <Menu.Item key={place.to} leftSection={place.icon} onClick={() => go(place.to)}>
                  {t(`places.${place.key}`)}
                </Menu.Item>
              ))}
            <Menu.Divider />
            <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
              {t("sign_out")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </nav>
      <KeysHelp is_open={shows_keys} close={() => setShowsKeys(false)} />
      <Modal opened={is_lost} onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t("session_lost")} overlayProps={{ blur: 24, backgroundOpacity: 0.9 }}>
        <Text size="sm" mb="md">
          {t("session_lost_next")}
        </Text>
        {is_lost && <UnlockForm login={session.login} office={session.office_slug} done={resume} />}
      </Modal>
    </div>
  );
}
