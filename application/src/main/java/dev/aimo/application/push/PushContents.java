package dev.aimo.application.push;

import dev.aimo.application.recommendation.Recommendations;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.push.Html;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a rule has to tell on a day, which may mean to ask a model: never inside a unit of work. */
public final class PushContents {

  private static final int MOST_CARDS = 50;
  private static final int LONGEST_CARD = 1_000;

  private final UnitOfWork unit;
  private final MemoReader memos;
  private final Recommendations recommendations;
  private final PushTexts texts;
  private final ZoneId zone;

  public PushContents(
      UnitOfWork unit,
      MemoReader memos,
      Recommendations recommendations,
      PushTexts texts,
      ZoneId zone) {
    this.unit = unit;
    this.memos = memos;
    this.recommendations = recommendations;
    this.texts = texts;
    this.zone = zone;
  }

  PushMessage of(PushRule rule, LocalDate day) {
    return switch (rule.content()) {
      case DAILY_PICK -> pick(recommendations.today(rule.owner()));
      case DAILY_MEMOS -> written(unit.read(() -> memos.list(rule.owner(), writtenOn(day))));
    };
  }

  private PushMessage pick(List<MemoSheet> sheets) {
    return new PushMessage(texts.pickTitle(sheets.size()), cards(sheets, texts.nothingToPick()));
  }

  private PushMessage written(Page<MemoSheet> page) {
    return new PushMessage(
        texts.memosTitle(page.total()), cards(page.items(), texts.nothingWritten()));
  }

  private MemoQuery writtenOn(LocalDate day) {
    TimeRange range =
        new TimeRange(
            Optional.of(day.atStartOfDay(zone).toInstant()),
            Optional.of(day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1)));
    return new MemoQuery(
        new MemoFilter(new CategoryFilter.Any(), Set.of(), Set.of(), range, false),
        Optional.empty(),
        MemoOrder.NEWEST_FIRST,
        new PageRequest(1, MOST_CARDS));
  }

  private String cards(List<MemoSheet> sheets, String nothing) {
    if (sheets.isEmpty()) {
      return "<p>" + Html.escaped(nothing) + "</p>";
    }
    StringBuilder html = new StringBuilder();
    sheets.forEach(sheet -> html.append(card(sheet.memo())));
    return html.toString();
  }

  private String card(Memo memo) {
    String text = memo.text().value();
    boolean fits = text.codePointCount(0, text.length()) <= LONGEST_CARD;
    String shown = fits ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_CARD)) + "…";
    return "<div><p>%s</p><p><small>%s</small></p></div>"
        .formatted(
            Html.escaped(shown).replace("\n", "<br>"), LocalDate.ofInstant(memo.createdAt(), zone));
  }
}
