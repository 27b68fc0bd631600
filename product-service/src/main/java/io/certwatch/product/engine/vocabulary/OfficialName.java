package io.certwatch.product.engine.vocabulary;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.Sense;
import io.certwatch.product.engine.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The terms in an entry's own name: `入侵检测系统（IDS）` gives `入侵检测系统`, `入侵检测` and `IDS`. A remark in brackets that is not
 * an abbreviation, like `（硬件）`, narrows the name and is not a name.
 */
final class OfficialName {

    private static final int LONG_ENOUGH_TO_MEAN_IT = 4;
    private static final List<String> ZH_ENDINGS = LANGUAGE.words("ending.zh");
    private static final List<String> EN_ENDINGS =
            LANGUAGE.words("ending.en").stream().map(" "::concat).toList();

    private OfficialName() {}

    static Sense.Terms terms(Wording name) {
        return new Sense.Terms(
                List.copyOf(variants(name.zh(), ZH_ENDINGS)), List.copyOf(variants(name.en(), EN_ENDINGS)));
    }

    private static Set<String> variants(String name, List<String> endings) {
        var found = new LinkedHashSet<String>();
        var plain = name.replace('（', '(').replace('）', ')').strip();
        int open = plain.indexOf('(');
        var outside = open < 0 ? plain : plain.substring(0, open).strip();
        if (!outside.isEmpty()) {
            found.add(outside);
            found.add(withoutEnding(outside, endings));
        }
        if (open >= 0 && plain.indexOf(')', open) > open) {
            var inside = plain.substring(open + 1, plain.indexOf(')', open)).strip();
            if (abbreviation(inside)) found.add(withoutEnding(inside, endings));
        }
        return found;
    }

    private static boolean abbreviation(String remark) {
        var latin = remark.replaceAll("[^A-Za-z0-9-]", "");
        return latin.length() >= 2 && latin.equals(latin.toUpperCase(Locale.ROOT));
    }

    private static String withoutEnding(String name, List<String> endings) {
        for (var ending : endings) {
            var rest = name.endsWith(ending)
                    ? name.substring(0, name.length() - ending.length()).strip()
                    : "";
            if (rest.length() >= LONG_ENOUGH_TO_MEAN_IT || !rest.isEmpty() && abbreviation(rest)) return rest;
        }
        return name;
    }
}
