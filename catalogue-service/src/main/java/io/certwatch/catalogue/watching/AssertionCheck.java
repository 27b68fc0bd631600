package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.source.Header;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks a version against the assertions of its source and against the last accepted version. Broken publications are common. */
final class AssertionCheck {

    private final Assertions assertions;
    private final List<Reason> reasons = new ArrayList<>();

    private AssertionCheck(Assertions assertions) {
        this.assertions = assertions;
    }

    /**
     * @param usual the address of the last accepted version, or the watched address if there is none
     * @param lastGood null if there is none
     */
    static List<Reason> objections(
            Assertions assertions,
            Version version,
            @Nullable Version lastGood,
            SourceKnowledge known,
            URI came,
            URI usual) {
        var assertionCheck = new AssertionCheck(assertions);
        assertionCheck.origin(came, usual);
        assertionCheck.checkVersion(version);
        if (lastGood != null && version.count() > 0) {
            assertionCheck.compare(version, lastGood);
            assertionCheck.age(version, lastGood, known);
        }
        return assertionCheck.reasons;
    }

    private void origin(URI came, URI usual) {
        if (!Objects.equals(came.getHost(), usual.getHost()))
            reasons.add(Reasons.elsewhere(String.valueOf(came.getHost()), String.valueOf(usual.getHost())));
    }

    private void checkVersion(Version version) {
        int count = version.count();
        if (count == 0 && version.datesAsNumbers() == 0) addReason("EMPTY", "列表为空。", "The list is empty.");
        if (count > 0 && count < assertions.minCount()) {
            addReason(
                    "TOO_FEW",
                    "只有 " + count + " 项，至少应有 " + assertions.minCount() + " 项。",
                    "It has " + count + " items, and at least " + assertions.minCount() + " are expected.");
        }
        var most = assertions.maxCount();
        if (most != null && count > most)
            addReason(
                    "TOO_MANY",
                    "有 " + count + " 项，至多应有 " + most + " 项。",
                    "It has " + count + " items, and at most " + most + " are expected.");
        if (version.datesAsNumbers() > count * 0.01) {
            addReason(
                    "DATES_AS_NUMBERS",
                    "日期被表格软件变成了数字，共 " + version.datesAsNumbers() + " 处。",
                    "Dates were turned into numbers, in " + version.datesAsNumbers() + " cells.");
        }
        assertions.filled().forEach((column, least) -> {
            double now = version.filled().getOrDefault(column.name(), 0.0);
            if (now < least) {
                addReason(
                        "COLUMN_TOO_EMPTY",
                        "“" + column.wording() + "”列的填写率为 " + percent(now) + "，至少应为 " + percent(least) + "。",
                        "The column " + column + " is filled in " + percent(now) + " of the rows, and at least "
                                + percent(least) + " are expected.");
            }
        });
    }

    private void compare(Version version, Version lastGood) {
        var figures = version.figures(lastGood);
        if (version.count() < lastGood.count() * (1 - assertions.countDrop())) {
            addReason(
                    "FEWER_ROWS",
                    "只有 " + version.count() + " 项，上一个有效版本有 " + lastGood.count() + " 项。",
                    "It has " + version.count() + " items, the last good version had " + lastGood.count() + ".");
        }
        lastGood.filled()
                .forEach((column, before) ->
                        column(column, before, version.filled().get(column)));
        int other = figures.changed() + figures.gone();
        if (other > lastGood.count() * assertions.changed()) {
            addReason(
                    "MUCH_CHANGED",
                    "上一个有效版本的 " + lastGood.count() + " 项中有 " + other + " 项内容不同或已不存在。",
                    "Of " + lastGood.count() + " items of the last good version it says something else of " + other
                            + ", or nothing any more.");
        }
        if (lastGood.chinese() > 0.2 && version.chinese() < lastGood.chinese() / 2) {
            addReason(
                    "LESS_CHINESE",
                    "汉字比例由 " + percent(lastGood.chinese()) + " 降至 " + percent(version.chinese()) + "，可能是编码错误。",
                    "Chinese characters fell from " + percent(lastGood.chinese()) + " to " + percent(version.chinese())
                            + " of the letters; the encoding may be wrong.");
        }
    }

    private void column(String column, double before, @Nullable Double now) {
        var wording = Header.valueOf(column).wording();
        if (now == null && before > 0)
            addReason("COLUMN_MISSING", "缺少“" + wording + "”列。", "The column " + column + " is missing.");
        else if (now != null && before - now > assertions.fillDrop()) {
            addReason(
                    "COLUMN_EMPTIED",
                    "“" + wording + "”列的填写率由 " + percent(before) + " 降至 " + percent(now) + "。",
                    "The column " + column + " is filled in " + percent(now)
                            + " of the rows, in the last good version in " + percent(before) + ".");
        }
    }

    private void age(Version version, Version lastGood, SourceKnowledge known) {
        var print = version.fingerprint();
        var older = known.good().stream()
                .limit(known.good().size() - 1L)
                .filter(good -> good.fingerprint().equals(print))
                .findFirst();
        var issued = version.issued();
        var lastIssued = lastGood.issued();
        if (older.isPresent()) {
            addReason(
                    "OLDER_VERSION",
                    "这是检查 " + older.get().check() + " 时的旧版本。",
                    "It is the older version of check " + older.get().check() + " again.");
        } else if (issued != null && lastIssued != null && issued.isBefore(lastIssued)) {
            addReason(
                    "OLDER_VERSION",
                    "发布日期 " + issued + " 早于上一个有效版本的 " + lastIssued + "。",
                    "It was issued on " + issued + ", the last good version on " + lastIssued + ".");
        }
    }

    private void addReason(String code, String zh, String en) {
        reasons.add(new Reason(code, zh, en));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }
}
