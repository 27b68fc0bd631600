package io.certwatch.catalogue.template;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.edition.FaultCollector;
import io.certwatch.platform.text.FieldFault;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds all faults of a template. */
final class TemplateCheck {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]{1,32}(-[a-z0-9]{1,32}){0,9}");
    private static final int MOST_ITEMS = 300;
    private static final int MOST_CLAUSES = 20;
    private static final int MOST_DAYS = 3650;
    private static final int MOST_MONTHS = 120;

    private final FaultCollector faults = new FaultCollector();
    private final Predicate<String> isProvision;

    private TemplateCheck(Predicate<String> isProvision) {
        this.isProvision = isProvision;
    }

    /** @param isProvision whether a published version of the law has a provision with the key */
    static List<FieldFault> faults(ChecklistTemplate template, Predicate<String> isProvision) {
        var check = new TemplateCheck(isProvision);
        check.faults.bothLanguages("title", template.title());
        check.checkItems(template.items());
        return check.faults.found();
    }

    private void checkItems(List<TemplateItem> items) {
        if (items.isEmpty()) faults.add("items", ProblemText.of("problem.are-missing"));
        if (items.size() > MOST_ITEMS) {
            faults.tooMany("items", items.size(), MOST_ITEMS);
            return;
        }
        var keys = new HashMap<String, Integer>();
        for (int i = 0; i < items.size(); i++) {
            var path = "items[" + i + "]";
            var key = items.get(i).key();
            check(path, items.get(i));
            var first = keys.putIfAbsent(key, i);
            if (first != null)
                faults.add(path + ".key", ProblemText.of("problem.key-taken", key, "items[" + first + "]"));
        }
    }

    private void check(String path, TemplateItem item) {
        if (!KEY.matcher(item.key()).matches()) faults.noShortName(path + ".key", item.key());
        faults.bothLanguages(path + ".what", item.what());
        faults.bothLanguages(path + ".why.text", item.why().text());
        var provision = item.why().provision();
        if (provision != null) checkProvision(path + ".why.provision", provision);
        if (item.clauses() != null) checkClauses(path + ".clauses", item.clauses());
        if (item.answeredBy() != null) checkAnswer(path + ".answeredBy", item.answeredBy(), item);
        isWithin(path + ".dueAfterDays", item.dueAfterDays(), MOST_DAYS);
        isWithin(path + ".reviewEveryMonths", item.reviewEveryMonths(), MOST_MONTHS);
    }

    private void checkClauses(String path, List<TemplateClause> clauses) {
        if (clauses.size() > MOST_CLAUSES) {
            faults.tooMany(path, clauses.size(), MOST_CLAUSES);
            return;
        }
        for (int i = 0; i < clauses.size(); i++) {
            var clause = path + "[" + i + "]";
            faults.bothLanguages(clause + ".text", clauses.get(i).text());
            var provisions = clauses.get(i).provisions();
            if (provisions.isEmpty()) faults.add(clause + ".provisions", ProblemText.of("problem.are-missing"));
            for (var provision : provisions) checkProvision(clause + ".provisions", provision);
        }
    }

    private void checkProvision(String field, String provision) {
        if (!isProvision.test(provision)) faults.add(field, ProblemText.of("problem.no-law-provision", provision));
    }

    private void checkAnswer(String field, SystemAnswer answer, TemplateItem item) {
        if (answer.subject() != item.each())
            faults.add(field, ProblemText.of("problem.other-subject", answer, answer.subject()));
    }

    private void isWithin(String field, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) faults.add(field, ProblemText.of("problem.from-to", most));
    }
}
