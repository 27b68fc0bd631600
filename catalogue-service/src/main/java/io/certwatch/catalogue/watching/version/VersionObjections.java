package io.certwatch.catalogue.watching.version;

import io.certwatch.catalogue.source.Header;
import io.certwatch.catalogue.watching.Assertions;
import io.certwatch.catalogue.watching.Reason;
import io.certwatch.catalogue.watching.Reasons;
import io.certwatch.catalogue.watching.SourceVersions;
import io.certwatch.platform.text.Sentence;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks a version against the assertions of its source and against the last accepted version. Broken publications are common. */
final class VersionObjections {

    private final Assertions assertions;
    private final List<Reason> reasons = new ArrayList<>();

    private VersionObjections(Assertions assertions) {
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
            SourceVersions known,
            URI came,
            URI usual) {
        var assertionCheck = new VersionObjections(assertions);
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
        if (count == 0 && version.datesAsNumbers() == 0) addReason("EMPTY", "reason.empty");
        if (count > 0 && count < assertions.minCount()) {
            addReason("TOO_FEW", "reason.too-few", count, assertions.minCount());
        }
        var most = assertions.maxCount();
        if (most != null && count > most) addReason("TOO_MANY", "reason.too-many", count, most);
        if (version.datesAsNumbers() > count * 0.01) {
            addReason("DATES_AS_NUMBERS", "reason.dates-as-numbers", version.datesAsNumbers());
        }
        assertions.filled().forEach((column, least) -> {
            double now = version.filled().getOrDefault(column.name(), 0.0);
            if (now < least) {
                addReason("COLUMN_TOO_EMPTY", "reason.column-too-empty", name(column), percent(now), percent(least));
            }
        });
    }

    private void compare(Version version, Version lastGood) {
        var figures = version.figures(lastGood);
        if (version.count() < lastGood.count() * (1 - assertions.countDrop())) {
            addReason("FEWER_ROWS", "reason.fewer-rows", version.count(), lastGood.count());
        }
        lastGood.filled()
                .forEach((column, before) ->
                        column(column, before, version.filled().get(column)));
        int other = figures.changed() + figures.gone();
        if (other > lastGood.count() * assertions.changed()) {
            addReason("MUCH_CHANGED", "reason.much-changed", lastGood.count(), other);
        }
        if (lastGood.chinese() > 0.2 && version.chinese() < lastGood.chinese() / 2) {
            addReason("LESS_CHINESE", "reason.less-chinese", percent(lastGood.chinese()), percent(version.chinese()));
        }
    }

    private void column(String column, double before, @Nullable Double now) {
        var name = name(Header.valueOf(column));
        if (now == null && before > 0) addReason("COLUMN_MISSING", "reason.column-missing", name);
        else if (now != null && before - now > assertions.fillDrop()) {
            addReason("COLUMN_EMPTIED", "reason.column-emptied", name, percent(before), percent(now));
        }
    }

    private void age(Version version, Version lastGood, SourceVersions known) {
        var print = version.fingerprint();
        var older = known.good().stream()
                .limit(known.good().size() - 1L)
                .filter(good -> good.fingerprint().equals(print))
                .findFirst();
        var issued = version.issued();
        var lastIssued = lastGood.issued();
        if (older.isPresent())
            addReason("OLDER_VERSION", "reason.older-version", older.get().check());
        else if (issued != null && lastIssued != null && issued.isBefore(lastIssued))
            addReason("OLDER_VERSION", "reason.issued-earlier", issued, lastIssued);
    }

    private void addReason(String code, String key, Object... arguments) {
        reasons.add(Reason.of(code, key, arguments));
    }

    private static Sentence name(Header column) {
        return new Sentence(column.wording(), column.name());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }
}
