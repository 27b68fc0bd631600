package io.certwatch.catalogue.law;

import io.certwatch.edition.Fault;
import io.certwatch.edition.FaultCollector;
import io.certwatch.platform.time.Day;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds all faults of a version that can be seen without other versions. */
final class LawCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,32}(-[a-z0-9]{1,32}){0,4}");
    private static final Pattern ARTICLE = Pattern.compile("[0-9A-Za-z()（）.\\-]{1,20}");

    private final FaultCollector faults = new FaultCollector();
    private final LawContent content;

    private LawCheck(LawContent content) {
        this.content = content;
    }

    static List<Fault> faults(LawContent content) {
        var check = new LawCheck(content);
        check.checkHeading();
        check.checkProvisions();
        check.checkReferences();
        return check.faults.found();
    }

    private void checkHeading() {
        id("id", content.id());
        id("instrument", content.instrument());
        faults.bothLanguages("name", content.name());
        faults.bothLanguages("title", content.title());
        if (content.supersedes() != null) id("supersedes", content.supersedes());
        if (content.id().equals(content.supersedes())) faults.add("supersedes", "is the version itself");
        day("issued", content.issued());
        if (content.isAdopted()) {
            isOnlyFor("commentsUntil", content.commentsUntil(), "a text that is open for comments");
            notBeforeIssue("effective", content.effective());
        } else {
            isOnlyFor("effective", content.effective(), "an adopted text");
            notBeforeIssue("commentsUntil", content.commentsUntil());
        }
    }

    private void isOnlyFor(String field, @Nullable LocalDate day, String stage) {
        if (day != null) faults.add(field, "is only for " + stage);
    }

    private void notBeforeIssue(String field, @Nullable LocalDate day) {
        if (day == null) {
            faults.add(field, "is missing");
            return;
        }
        day(field, day);
        if (day.isBefore(content.issued())) faults.add(field, day + " is before the day of issue " + content.issued());
    }

    private void checkProvisions() {
        var provisions = content.provisions();
        if (provisions.isEmpty()) faults.add("provisions", "are missing");
        var keys = new HashMap<String, Integer>();
        for (int i = 0; i < provisions.size(); i++) {
            var path = "provisions[" + i + "]";
            checkProvision(path, provisions.get(i));
            var first = keys.putIfAbsent(provisions.get(i).key(), i);
            if (first != null)
                faults.add(
                        path + ".key",
                        "'" + provisions.get(i).key() + "' is already the key of provisions[" + first + "]");
        }
    }

    private void checkProvision(String path, Provision provision) {
        id(path + ".key", provision.key());
        var article = provision.article();
        if (article != null && !ARTICLE.matcher(article).matches())
            faults.add(path + ".article", "'" + article + "' is not a number such as 25, without words");
        faults.bothLanguages(path + ".summary", provision.summary());
        if (provision.kind() == ProvisionKind.PENALTY) {
            checkSanctionedDuty(path + ".sanctions", provision.sanctions());
            checkTiers(path + ".tiers", provision.tiers());
            return;
        }
        if (provision.sanctions() != null) faults.add(path + ".sanctions", "is only for a penalty");
        if (!provision.tiers().isEmpty()) faults.add(path + ".tiers", "are only for a penalty");
        if (!provision.measures().isEmpty()) faults.add(path + ".measures", "are only for a penalty");
    }

    private void checkSanctionedDuty(String path, @Nullable String key) {
        if (key == null) return;
        var duties = content.provisions().stream()
                .filter(provision -> provision.kind() == ProvisionKind.DUTY)
                .map(Provision::key)
                .collect(Collectors.toSet());
        if (!duties.contains(key)) faults.add(path, "'" + key + "' is no duty of this version");
    }

    private void checkTiers(String path, List<PenaltyTier> tiers) {
        for (int i = 0; i < tiers.size(); i++) {
            var place = path + "[" + i + "]";
            var tier = tiers.get(i);
            if (isAbove(tier.unlawfulIncomeFromCny(), tier.unlawfulIncomeBelowCny())
                    || tier.unlawfulIncomeFromCny() != null
                            && Objects.equals(tier.unlawfulIncomeFromCny(), tier.unlawfulIncomeBelowCny()))
                faults.add(place + ".unlawfulIncomeBelowCny", "must be above unlawfulIncomeFromCny");
            checkRange(place + ".fineCny", tier.fineCny());
            checkRange(place + ".fineTimesIncome", tier.fineTimesIncome());
            if (tier.fineCny() == null
                    && tier.fineTimesIncome() == null
                    && tier.measures().isEmpty()) faults.add(place, "has neither a fine nor measures");
        }
    }

    private void checkRange(String path, @Nullable AmountRange range) {
        if (range == null) return;
        if (range.least() == null && range.most() == null) faults.add(path, "has neither least nor most");
        if (isAbove(range.least(), range.most())) faults.add(path + ".most", "is below least");
    }

    private void checkReferences() {
        for (int i = 0; i < content.standards().size(); i++) {
            var standard = content.standards().get(i);
            faults.text("standards[" + i + "].number", standard.number().isBlank() ? null : standard.number());
            if (standard.effective() != null) day("standards[" + i + "].effective", standard.effective());
        }
        for (int i = 0; i < content.sources().size(); i++) {
            var address = content.sources().get(i).address();
            if (!isWebAddress(address))
                faults.add("sources[" + i + "].address", "'" + address + "' is not an address of the web");
        }
    }

    private void id(String field, String value) {
        if (!ID.matcher(value).matches())
            faults.add(field, "'" + value + "' is not a short name of small letters, digits and hyphens");
    }

    private void day(String field, LocalDate day) {
        if (Day.read(day.toString()).isEmpty()) faults.add(field, "'" + day + "' is not " + Day.FORM);
    }

    private static boolean isAbove(@Nullable Long from, @Nullable Long to) {
        return from != null && to != null && from > to;
    }

    private static boolean isWebAddress(String address) {
        try {
            var uri = URI.create(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
