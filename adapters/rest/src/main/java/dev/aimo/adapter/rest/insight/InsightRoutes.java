package dev.aimo.adapter.rest.insight;

import static dev.aimo.adapter.rest.http.Verb.GET;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.insight.Activity;
import dev.aimo.application.insight.InsightUseCases;
import dev.aimo.application.insight.OnThisDay;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.insight.DayCount;
import dev.aimo.domain.memo.Memo;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Many memos at a glance. */
public final class InsightRoutes {

  private static final int USUAL_DAYS = 90;
  private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

  private final InsightUseCases insights;

  private record DayJson(String date, long count) {
    static DayJson of(DayCount count) {
      return new DayJson(count.day().toString(), count.count());
    }
  }

  private record ActivityJson(List<DayJson> items, String startDate, String endDate) {}

  private record FormerJson(String memoId, String content, long createdAt, int year) {
    static FormerJson of(Memo memo) {
      return new FormerJson(
          memo.id().value(),
          memo.text().value(),
          memo.createdAt().toEpochMilli(),
          memo.createdAt().atOffset(ZoneOffset.UTC).getYear());
    }
  }

  private record OnThisDayJson(List<FormerJson> items, long total, String todayMonthDay) {}

  public InsightRoutes(InsightUseCases insights) {
    this.insights = insights;
  }

  public void declare(Routes api) {
    api.account(GET, "/insights/activity", this::activity);
    api.account(GET, "/insights/on-this-day", (_, actor) -> onThisDay(actor));
  }

  private Reply activity(Call call, Actor actor) {
    Activity activity = insights.activity(actor, call.query().number("days", USUAL_DAYS));
    return Reply.data(
        new ActivityJson(
            activity.days().stream().map(DayJson::of).toList(),
            activity.from().toString(),
            activity.to().toString()));
  }

  private Reply onThisDay(Actor actor) {
    OnThisDay found = insights.onThisDay(actor);
    return Reply.data(
        new OnThisDayJson(
            found.memos().stream().map(FormerJson::of).toList(),
            found.total(),
            MONTH_DAY.format(found.day())));
  }
}
