package io.certwatch.catalogue.law;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.FaultCollector;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.time.Day;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds all faults of a version that can be seen without other versions. */
final class LawCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,32}(-[a-z0-9]{1,32}){0,4}");
    private static final Pattern ARTICLE = Pattern.compile("[0-9A-Za-z()（）.\\-]{1,20}");

    private static final Sentence ONLY_FOR_A_PENALTY = ProblemText.of("problem.only-for-a-penalty");
    private static final Sentence ONLY_FOR_PENALTIES = ProblemText.of("problem.are-only-for-a-penalty");

    private final FaultCollector faults = new FaultCollector();
    private final LawContent content;

    private LawCheck(LawContent content) {
        this.content = content;
    }

    static List<FieldFault> faults(LawContent content) {
        var check = new LawCheck(content);
        check.checkHeading();
        check.checkProvisions();
        check.checkReferences();
        check.checkSituations();
        check.checkRelatedRules();
        return check.faults.found();
    }

    private void checkHeading() {
        id("id", content.id());
        id("instrument", content.instrument());
        faults.bothLanguages("name", content.name());
        faults.bothLanguages("title", content.title());
        if (content.supersedes() != null) id("supersedes", content.supersedes());
        if (content.id().equals(content.supersedes()))
            faults.add("supersedes", ProblemText.of("problem.supersedes-itself"));
        day("issued", content.issued());
        if (content.isAdopted()) {
            isOnlyFor("commentsUntil", content.commentsUntil(), ProblemText.of("problem.only-for-consultation"));
            notBeforeIssue("effective", content.effective());
        } else {
            isOnlyFor("effective", content.effective(), ProblemText.of("problem.only-for-adopted"));
            notBeforeIssue("commentsUntil", content.commentsUntil());
        }
    }

    private void isOnlyFor(String field, @Nullable LocalDate day, Sentence reason) {
        if (day != null) faults.add(field, reason);
    }

    private void notBeforeIssue(String field, @Nullable LocalDate day) {
        if (day == null) {
            faults.add(field, PlatformText.missing());
            return;
        }
        day(field, day);
        if (day.isBefore(content.issued()))
            faults.add(
                    field,
                    ProblemText.of(
                            "problem.before-issue",
                            day.toString(),
                            content.issued().toString()));
    }

    private void checkProvisions() {
        var provisions = content.provisions();
        if (provisions.isEmpty()) faults.add("provisions", ProblemText.of("problem.are-missing"));
        var keys = new HashMap<String, Integer>();
        for (int i = 0; i < provisions.size(); i++) {
            var path = "provisions[" + i + "]";
            checkProvision(path, provisions.get(i));
            var first = keys.putIfAbsent(provisions.get(i).key(), i);
            if (first != null)
                faults.add(
                        path + ".key",
                        ProblemText.of("problem.key-taken", provisions.get(i).key(), "provisions[" + first + "]"));
        }
    }

    private void checkProvision(String path, Provision provision) {
        id(path + ".key", provision.key());
        var article = provision.article();
        if (article != null && !ARTICLE.matcher(article).matches())
            faults.add(path + ".article", ProblemText.of("problem.no-article", article));
        bothLanguagesIfGiven(path + ".who", provision.who());
        faults.bothLanguages(path + ".summary", provision.summary());
        bothLanguagesIfGiven(path + ".note", provision.note());
        if (provision.kind().followsABreach()) {
            checkSanctionedDuty(path + ".sanctions", provision.sanctions());
            for (int i = 0; i < provision.alsoSanctions().size(); i++)
                checkSanctionedDuty(
                        path + ".alsoSanctions[" + i + "]",
                        provision.alsoSanctions().get(i));
        } else {
            if (provision.sanctions() != null) faults.add(path + ".sanctions", ONLY_FOR_A_PENALTY);
            if (!provision.alsoSanctions().isEmpty()) faults.add(path + ".alsoSanctions", ONLY_FOR_PENALTIES);
        }
        if (provision.kind() == ProvisionKind.PENALTY) {
            checkRaise(path + ".raisedBy", provision);
            checkTiers(path + ".tiers", provision.tiers());
            return;
        }
        if (provision.raisedBy() != null) faults.add(path + ".raisedBy", ONLY_FOR_A_PENALTY);
        if (!provision.tiers().isEmpty()) faults.add(path + ".tiers", ONLY_FOR_PENALTIES);
        if (!provision.measures().isEmpty()) faults.add(path + ".measures", ONLY_FOR_PENALTIES);
    }

    private void bothLanguagesIfGiven(String path, @Nullable Bilingual text) {
        if (text != null) faults.bothLanguages(path, text);
    }

    private void checkSanctionedDuty(String path, @Nullable String key) {
        if (key != null && !keys(ProvisionKind.DUTY).contains(key))
            faults.add(path, ProblemText.of("problem.no-duty", key));
    }

    private void checkRaise(String path, Provision penalty) {
        var key = penalty.raisedBy();
        if (key != null
                && (key.equals(penalty.key()) || !keys(ProvisionKind.PENALTY).contains(key)))
            faults.add(path, ProblemText.of("problem.no-other-penalty", key));
    }

    private Set<String> keys(ProvisionKind kind) {
        return content.provisions().stream()
                .filter(provision -> provision.kind() == kind)
                .map(Provision::key)
                .collect(Collectors.toSet());
    }

    private void checkTiers(String path, List<PenaltyTier> tiers) {
        for (int i = 0; i < tiers.size(); i++) {
            var place = path + "[" + i + "]";
            var tier = tiers.get(i);
            bothLanguagesIfGiven(place + ".when", tier.when());
            if (isAbove(tier.unlawfulIncomeFromCny(), tier.unlawfulIncomeBelowCny())
                    || tier.unlawfulIncomeFromCny() != null
                            && Objects.equals(tier.unlawfulIncomeFromCny(), tier.unlawfulIncomeBelowCny()))
                faults.add(
                        place + ".unlawfulIncomeBelowCny",
                        ProblemText.of("problem.not-above", "unlawfulIncomeFromCny"));
            checkRange(place + ".fineCny", tier.fineCny());
            checkRange(place + ".fineTimesIncome", tier.fineTimesIncome());
            checkRange(place + ".fineTimesPurchasePrice", tier.fineTimesPurchasePrice());
            checkRange(place + ".personsFineCny", tier.personsFineCny());
            if (tier.isEmpty()) faults.add(place, ProblemText.of("problem.no-sanction"));
        }
    }

    private void checkRange(String path, @Nullable AmountRange range) {
        if (range == null) return;
        if (range.least() == null && range.most() == null) faults.add(path, ProblemText.of("problem.no-bounds"));
        if (isAbove(range.least(), range.most())) faults.add(path + ".most", ProblemText.of("problem.below-least"));
    }

    private void checkReferences() {
        for (int i = 0; i < content.standards().size(); i++) {
            var standard = content.standards().get(i);
            faults.text("standards[" + i + "].number", standard.number().isBlank() ? null : standard.number());
            if (standard.effective() != null) day("standards[" + i + "].effective", standard.effective());
        }
        for (int i = 0; i < content.sources().size(); i++) {
            faults.webAddress(
                    "sources[" + i + "].address", content.sources().get(i).address());
        }
    }

    private void checkSituations() {
        var known = content.byKey().keySet();
        for (int i = 0; i < content.situations().size(); i++) {
            var path = "situations[" + i + "]";
            var situation = content.situations().get(i);
            id(path + ".key", situation.key());
            faults.bothLanguages(path + ".name", situation.name());
            if (situation.provisions().isEmpty())
                faults.add(path + ".provisions", ProblemText.of("problem.are-missing"));
            situation.provisions().stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> faults.add(path + ".provisions", ProblemText.of("problem.no-provision", key)));
        }
    }

    private void checkRelatedRules() {
        for (int i = 0; i < content.seeAlso().size(); i++) {
            var rule = content.seeAlso().get(i);
            faults.bothLanguages("seeAlso[" + i + "].name", rule.name());
            faults.bothLanguages("seeAlso[" + i + "].summary", rule.summary());
        }
    }

    private void id(String field, String value) {
        if (!ID.matcher(value).matches()) faults.noShortName(field, value);
    }

    private void day(String field, LocalDate day) {
        if (Day.read(day.toString()).isEmpty()) faults.noDay(field, day.toString());
    }

    private static boolean isAbove(@Nullable Long from, @Nullable Long to) {
        return from != null && to != null && from > to;
    }
}
