package io.certwatch.catalogue.template;

import io.certwatch.edition.Fault;
import io.certwatch.edition.FaultCollector;
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
    static List<Fault> faults(ChecklistTemplate template, Predicate<String> isProvision) {
        var check = new TemplateCheck(isProvision);
        check.faults.bothLanguages("title", template.title());
        check.checkItems(template.items());
        return check.faults.found();
    }

    private void checkItems(List<TemplateItem> items) {
        if (items.isEmpty()) faults.add("items", "are missing");
        if (items.size() > MOST_ITEMS) {
            faults.add("items", "are " + items.size() + "; " + MOST_ITEMS + " are the most");
            return;
        }
        var keys = new HashMap<String, Integer>();
        for (int i = 0; i < items.size(); i++) {
            var path = "items[" + i + "]";
            var key = items.get(i).key();
            check(path, items.get(i));
            var first = keys.putIfAbsent(key, i);
            if (first != null) faults.add(path + ".key", "'" + key + "' is already the key of items[" + first + "]");
        }
    }

    private void check(String path, TemplateItem item) {
        if (!KEY.matcher(item.key()).matches())
            faults.add(path + ".key", "'" + item.key() + "' is not a short name of small letters, digits and hyphens");
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
            faults.add(path, "are " + clauses.size() + "; " + MOST_CLAUSES + " are the most");
            return;
        }
        for (int i = 0; i < clauses.size(); i++) {
            var clause = path + "[" + i + "]";
            faults.bothLanguages(clause + ".text", clauses.get(i).text());
            var provisions = clauses.get(i).provisions();
            if (provisions.isEmpty()) faults.add(clause + ".provisions", "are missing");
            for (var provision : provisions) checkProvision(clause + ".provisions", provision);
        }
    }

    private void checkProvision(String field, String provision) {
        if (!isProvision.test(provision))
            faults.add(field, "'" + provision + "' is no provision of a published version of the law");
    }

    private void checkAnswer(String field, SystemAnswer answer, TemplateItem item) {
        if (answer.subject() != item.each()) faults.add(field, answer + " is for items of each " + answer.subject());
    }

    private void isWithin(String field, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) faults.add(field, "must be from 1 to " + most);
    }
}
