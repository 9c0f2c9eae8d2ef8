import { Text } from "@mantine/core";
import { IconAlertTriangle, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { figureAddress } from "@/capabilities/results";
import { AppLink } from "@/ui";

import { blocksOf, type Piece } from "./marked-text";
import classes from "./publishing.module.css";
import type { TextLanguage } from "./publishing-api";
import { toldFigure, toldValue } from "./told-figure";

export type ShownFigure = { code: string; unit: string; word: string; value: string; value_today?: string; has_moved?: boolean };

type Props = { body: string; language: TextLanguage; figures: readonly ShownFigure[]; heading?: "h2" | "h3" };

/** The text as residents read it, with each figure in its place; beside one that has moved stands what the records say today. */
export function PublishedText({ body, language, figures, heading: Heading = "h3" }: Props) {
  const blocks = blocksOf(body);
  return (
    <div lang={language} className={classes.text}>
      {blocks.map((block, index) => {
        const content = block.pieces.map((piece, at) => <PieceView key={at} piece={piece} language={language} figures={figures} />);
        return block.kind === "heading" ? <Heading key={index}>{content}</Heading> : <p key={index}>{content}</p>;
      })}
    </div>
  );
}

function PieceView({ piece, language, figures }: { piece: Piece } & Omit<Props, "body" | "heading">) {
  const { t, i18n } = useTranslation("publishing");
  if ("text" in piece) return <>{piece.text}</>;
  const figure = figures.find((one) => one.code === piece.code);
  if (!figure) {
    return (
      <strong lang={i18n.language} className={classes.unknown}>
        <IconX size={14} aria-hidden /> <span>{t("unknown_figure", { code: piece.code })}</span>
      </strong>
    );
  }
  return (
    <>
      <AppLink to={figureAddress(figure.code)} className={classes.figure!}>
        {toldFigure(t, figure, language)}
      </AppLink>
      {figure.has_moved && (
        <span lang={i18n.language} className={classes.moved}>
          {" "}
          <IconAlertTriangle size={14} aria-hidden /> {t("today_is", { value: toldValue(t, figure.unit, figure.value_today ?? "", language) })}
        </span>
      )}
    </>
  );
}

export function TextTitle({ title, language }: { title: string; language: TextLanguage }) {
  return (
    <Text component="h2" lang={language} className={classes.textTitle!}>
      {title}
    </Text>
  );
}
