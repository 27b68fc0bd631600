package io.certwatch.catalogue.watching;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The sentences in messages about a source, in Chinese and English. */
final class Sentences {

    static final Sentence FETCHED_AGAIN = new Sentence("来源已恢复，可以取得。", "It can be fetched again.");
    static final Sentence GOOD_AGAIN =
            new Sentence("之后取得的内容正常，原待处理版本不再需要处理。", "A good version came; what was held needs no decision any more.");
    static final Sentence NEW_AGAIN = new Sentence("来源又有新内容。", "It shows something new again.");
    static final Sentence LIVE = new Sentence("最新版本已生效。", "The newest version is live.");
    static final Sentence NO_LONGER_NEWEST = new Sentence("该版本已不再是最新版本。", "That version is not the newest any more.");
    static final Sentence OTHER_LIMITS = new Sentence("按现行设置已不算异常。", "By its settings it is normal now.");
    static final Sentence NOT_WATCHED = new Sentence("该来源已停止监测。", "It is not watched any more.");
    static final Sentence ANOTHER_ADDRESS =
            new Sentence("该来源现在监测的是另一个地址或列表。", "It is another address or list now that is watched.");

    private Sentences() {}

    static Sentence changed(VersionFigures figures, NewestVersion became) {
        var counts = figures.lastGood() == null
                ? new Sentence(
                        "首次取得，共 " + figures.count() + " 项",
                        "It was read for the first time: " + figures.count() + " items")
                : new Sentence(
                        "来源有新内容：共 " + figures.count() + " 项，新增 " + figures.added() + " 项、变更 " + figures.changed()
                                + " 项、缺少 " + figures.gone() + " 项",
                        "It says something new: " + figures.count() + " items, " + figures.added() + " added, "
                                + figures.changed() + " changed, " + figures.gone() + " gone");
        if (became.edition() == null)
            return new Sentence(counts.zh() + "；已开始导入。", counts.en() + ". It is being imported.");
        return became.live()
                ? new Sentence(
                        counts.zh() + "；版本 " + became.edition() + " 已自动发布。",
                        counts.en() + ". Edition " + became.edition() + " was published without a steward.")
                : new Sentence(
                        counts.zh() + "；已成为草案 " + became.edition() + "。",
                        counts.en() + ". It became the draft " + became.edition() + ".");
    }

    static Sentence failing(int failures, Reason reason) {
        return new Sentence(
                "连续 " + failures + " 次检查未能取得：" + reason.sentence().zh(),
                "Checks that could not fetch it in a row: " + failures + ". "
                        + reason.sentence().en());
    }

    static Sentence silent(Instant since, Duration limit) {
        return new Sentence(
                "自 " + day(since) + " 起没有新内容，已超过 " + zh(limit) + "。",
                "It has shown nothing new since " + day(since) + ", for longer than " + en(limit) + ".");
    }

    static Sentence notLive(NewestVersion newest, Duration limit) {
        var zh = newest.edition() != null
                ? "草案 " + newest.edition()
                : newest.importId() != null ? "导入 " + newest.importId() : "待处理的版本";
        var en = newest.edition() != null
                ? "The draft " + newest.edition()
                : newest.importId() != null ? "The import " + newest.importId() : "A version that is held";
        return new Sentence(
                zh + " 自 " + day(newest.seenAt()) + " 起尚未生效，已超过 " + zh(limit) + "。",
                en + " has waited since " + day(newest.seenAt()) + ", for longer than " + en(limit) + ".");
    }

    static Sentence dismissed(HoldDecision hold) {
        return new Sentence(
                hold.by() + " 判定该版本无效：" + hold.reason(), hold.by() + " dismissed the version: " + hold.reason());
    }

    static Sentence released(HoldDecision hold) {
        return new Sentence(
                hold.by() + " 放行了该版本：" + hold.reason(), hold.by() + " released the version: " + hold.reason());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ChinaCalendar.ZONE);
    }

    private static String zh(Duration limit) {
        return limit.toDays() > 0
                ? limit.toDays() + " 天"
                : limit.toHours() > 0 ? limit.toHours() + " 小时" : limit.toMinutes() + " 分钟";
    }

    private static String en(Duration limit) {
        return limit.toDays() > 0
                ? limit.toDays() + " days"
                : limit.toHours() > 0 ? limit.toHours() + " hours" : limit.toMinutes() + " minutes";
    }
}
