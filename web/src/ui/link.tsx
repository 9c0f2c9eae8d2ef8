import { Anchor, Button, type ButtonProps } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";

import { useMay } from "@/platform/session";

import classes from "./ui.module.css";

/** Addresses are written as people see them; the router's typed form is not needed for them. */
type Anywhere = "/";

export function AppLink({ to, children, fw, className, ...rest }: { to: string; children: ReactNode; fw?: number; className?: string; "aria-label"?: string; onClick?: () => void }) {
  return (
    <Anchor component={Link} to={to as Anywhere} inherit {...(fw ? { fw } : {})} {...(className ? { className } : {})} {...rest}>
      {children}
    </Anchor>
  );
}

export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const router = useRouter();
  return (to, options) => {
    if (options?.replace) router.history.replace(to);
    else router.history.push(to);
  };
}

type ActLinkProps = {
  to: string;
  children: ReactNode;
  /** Without this permission the act is greyed and says so. */
  permission?: string;
  /** The sentence of the rule that forbids the act now. */
  refused?: string | undefined;
  variant?: ButtonProps["variant"];
  icon?: ReactNode;
  size?: ButtonProps["size"];
};

/** An act by the office's verb. What is forbidden stays visible, greyed, with its reason. */
export function ActLink({ to, children, permission, refused, variant = "default", icon, size = "xs" }: ActLinkProps) {
  const { t } = useTranslation("ui");
  const allowed = useMay(permission ?? "");
  const id = useId();
  const reason = permission && !allowed ? t("no_permission") : refused;
  if (!reason) {
    return (
      <Button component={Link} to={to as Anywhere} variant={variant} size={size} leftSection={icon}>
        {children}
      </Button>
    );
  }
  return (
    <span className={classes.refusedAct}>
      <Button variant="default" size={size} data-disabled aria-disabled aria-describedby={id} leftSection={icon} onClick={(event) => event.preventDefault()}>
        {children}
      </Button>
      <span id={id} className={classes.refusedReason}>
        {reason}
      </span>
    </span>
  );
}
