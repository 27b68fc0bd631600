package io.certwatch.product.certificate;

import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.text.WordLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A manufacturer or holder, in any spelling: {@code 华为技术有限公司}, {@code Huawei Technologies Co., Ltd.} and {@code
 * Huawei} are one. Legal forms are ignored. Places are ignored for a maker that is known in both scripts; other
 * makers with different places are different. The line of business may distinguish two makers, so names that are
 * equal only without it are only similar.
 *
 * @param brand the name without legal form, places and line of business; equal for all names of a known maker
 * @param core the name without legal form and places
 * @param places the places in the name
 */
record Maker(String brand, String core, boolean known, Set<String> places) {

    private static final WordLists LISTS = WordLists.beside(Maker.class, "maker-words.txt");
    private static final String PLACE = LISTS.anyOf("place.zh");
    private static final Pattern PLACES = Pattern.compile("\\((" + PLACE + ")\\)|^(" + PLACE + ")[省市]?");
    private static final Pattern LEGAL = Pattern.compile(LISTS.anyOf("legal.zh"));
    private static final Pattern TRADE = Pattern.compile(LISTS.anyOf("trade.zh") + "$");
    private static final Set<String> LEGAL_WORDS = Set.copyOf(LISTS.words("legal.en"));
    private static final Set<String> PLACE_WORDS = Set.copyOf(LISTS.words("place.en"));
    private static final Set<String> TRADE_WORDS = Set.copyOf(LISTS.words("trade.en"));
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SCRIPTS = Pattern.compile("[\\p{IsHan}()]+|[^\\p{IsHan}]+");

    static Maker of(String written) {
        return Names.maker(Names.joinWords(written)).map(Maker::ofKnown).orElseGet(() -> read(written));
    }

    private static Maker ofKnown(String maker) {
        return new Maker(maker, maker, true, Set.of());
    }

    private static Maker read(String written) {
        var names = SCRIPTS.matcher(Text.fold(written))
                .results()
                .map(run -> nameOf(run.group()))
                .filter(name -> !name.core.isEmpty())
                .toList();
        var known = names.stream()
                .filter(each -> each.known)
                .map(Maker::brand)
                .distinct()
                .toList();
        return known.size() == 1
                ? ofKnown(known.getFirst())
                : new Maker(all(names, Maker::brand), all(names, Maker::core), false, places(names));
    }

    private static String all(List<Maker> names, Function<Maker, String> part) {
        return names.stream().map(part).collect(Collectors.joining(" "));
    }

    private static Set<String> places(List<Maker> names) {
        return names.stream().flatMap(name -> name.places.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Maker nameOf(String ofOneScript) {
        return ofOneScript.codePoints().anyMatch(Maker::chinese) ? chineseName(ofOneScript) : latinName(ofOneScript);
    }

    private static boolean chinese(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static Maker chineseName(String name) {
        var places = new TreeSet<String>();
        var placeless = PLACES.matcher(name).replaceAll(found -> {
            places.add(found.group(1) == null ? found.group(2) : found.group(1));
            return "";
        });
        var core = LEGAL.matcher(placeless).replaceAll("").replaceAll("[()]", "");
        return ofName(core, brand(core), places);
    }

    /** Removes words for the line of business from the end, as long as a name is left. */
    private static String brand(String core) {
        var brand = core;
        while (Names.maker(brand).isEmpty()) {
            var shorter = TRADE.matcher(brand).replaceFirst("");
            if (shorter.length() == brand.length() || shorter.length() < 2) return brand;
            brand = shorter;
        }
        return brand;
    }

    private static Maker latinName(String name) {
        var words = WORDS.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
        var core = words.stream()
                .filter(word -> !LEGAL_WORDS.contains(word) && !PLACE_WORDS.contains(word))
                .toList();
        var brand = core.stream().filter(word -> !TRADE_WORDS.contains(word)).toList();
        return ofName(
                String.join("", core),
                String.join("", brand.isEmpty() ? core : brand),
                words.stream().filter(PLACE_WORDS::contains).collect(Collectors.toSet()));
    }

    private static Maker ofName(String core, String brand, Set<String> places) {
        return Stream.of(core, brand)
                .map(Names::maker)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Maker::ofKnown)
                .orElseGet(() -> new Maker(brand, core, false, Set.copyOf(places)));
    }

    /** Whether the word is a name of the maker. */
    boolean goesBy(String word) {
        return known && Names.maker(Names.joinWords(word)).filter(brand::equals).isPresent();
    }

    /** Whether both are certainly one maker; others with the same {@code brand} may be. */
    boolean same(Maker other) {
        return !brand.isEmpty()
                && core.equals(other.core)
                && (places.isEmpty() || other.places.isEmpty() || places.equals(other.places));
    }

    /** Makers with different places are different. */
    boolean mayBe(Maker other) {
        return !brand.isEmpty()
                && brand.equals(other.brand)
                && (places.isEmpty() || other.places.isEmpty() || places.equals(other.places));
    }
}
