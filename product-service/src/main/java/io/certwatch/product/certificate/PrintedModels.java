package io.certwatch.product.certificate;

import io.certwatch.product.certificate.ModelRule.One;
import io.certwatch.product.certificate.ModelRule.Range;
import io.certwatch.product.certificate.ModelRule.Series;
import io.certwatch.product.certificate.ModelRule.Shape;
import io.certwatch.product.certificate.ModelRule.Unclear;
import io.certwatch.product.certificate.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parses the models that the register prints: one, several, a series, a pattern, a range. */
final class PrintedModels {

    private static final Pattern ENUMERATING = Pattern.compile("\\s*、");
    private static final Pattern THINGS = Pattern.compile("(?i)\\s*(?:型号|产品|设备|机型|models?|devices?|products?)$");
    private static final ExceptedModels NOT_UNDERSTOOD = new ExceptedModels(List.of(), false);
    private static final Pattern SERIES =
            Pattern.compile("(?i)^(.+?)[\\s-]*(?:全?系列\\p{IsHan}*|series|family)\\s*([(（]v\\d[)）])?$");
    private static final Pattern TO = Pattern.compile("\\s*[~～〜∼—–至到]\\s*");
    private static final Pattern HYPHEN = Pattern.compile("\\s*[-－]\\s*");
    private static final Pattern DIGITS_LEFT_OPEN = Pattern.compile("(?<=[0-9０-９])[xXＸｘ]{2,}");
    private static final Pattern WILDCARDS = Pattern.compile("[*＊]+|" + DIGITS_LEFT_OPEN.pattern());

    private final Maker maker;

    private PrintedModels(Maker maker) {
        this.maker = maker;
    }

    static List<ModelRule> of(List<String> printed, Maker maker) {
        var models = new PrintedModels(maker);
        var lines = printed.stream()
                .flatMap(PrintedItems::lines)
                .map(ExceptionClauses::in)
                .map(models::line)
                .toList();
        var ofAll = lines.stream()
                .filter(line -> line.rules.isEmpty())
                .map(Line::excepted)
                .reduce(ExceptedModels.NONE, ExceptedModels::and);
        return lines.stream().flatMap(line -> line.without(ofAll)).distinct().toList();
    }

    /** Exceptions apply to all models of the line; if it has none, to all of the certificate. */
    private record Line(List<ModelRule> rules, List<ModelRule> unsure, ExceptedModels excepted) {

        Stream<ModelRule> without(ExceptedModels ofAll) {
            var all = excepted.and(ofAll);
            return Stream.concat(
                    all.isNone() ? rules.stream() : rules.stream().map(rule -> new ExceptRule(rule, all)),
                    unsure.stream());
        }
    }

    private Line line(ExceptionClauses clauses) {
        var rules =
                PrintedItems.in(clauses.models()).flatMap(this::alternatives).toList();
        var excepted =
                clauses.excepted().stream().map(this::parseExcepted).reduce(ExceptedModels.NONE, ExceptedModels::and);
        var unsure = new ArrayList<ModelRule>();
        for (var text : clauses.openEnded()) {
            var items = PrintedItems.in(text).toList();
            for (int i = 0; i < items.size(); i++) {
                var item = items.get(i);
                var first = i == 0 && !ENUMERATING.matcher(text).lookingAt();
                if (first || isNamedBy(rules, item)) {
                    excepted = excepted.and(parseExcepted(item));
                } else {
                    alternatives(item).map(UnsureRule::new).forEach(unsure::add);
                }
            }
            if (items.isEmpty() || PrintedItems.goesOn(text)) excepted = excepted.and(NOT_UNDERSTOOD);
        }
        return new Line(rules, List.copyOf(unsure), excepted);
    }

    private boolean isNamedBy(List<ModelRule> rules, String item) {
        var series = SERIES.matcher(item);
        var model = model(series.matches() ? series.group(1) : item);
        return rules.stream().anyMatch(rule -> rule.of(model) == Naming.NAMES);
    }

    private ExceptedModels parseExcepted(String text) {
        var rules = new ArrayList<ModelRule>();
        var understood = !PrintedItems.goesOn(text);
        for (var item : PrintedItems.in(text)
                .map(each -> THINGS.matcher(each).replaceFirst("").strip())
                .filter(each -> !each.isEmpty())
                .toList()) {
            var series = SERIES.matcher(item);
            var name =
                    WILDCARDS.matcher(series.matches() ? series.group(1) : item).replaceAll("");
            understood &= Arrays.stream(TO.split(name)).allMatch(end -> ExceptedModels.isModel(model(end)));
            alternatives(item).forEach(rules::add);
        }
        return new ExceptedModels(List.copyOf(rules), understood && !rules.isEmpty());
    }

    /**
     * A slash separates models that begin with the same letters ({@code AR6120/AR6140-9G-2AC}), or omits the
     * beginning of the first where the rest has its form ({@code USG6525E/6555E}). Any other slash belongs to the
     * model ({@code CPU 1516-3 PN/DP}).
     */
    private Stream<ModelRule> alternatives(String text) {
        var parts = Arrays.stream(text.split("[/／]")).map(String::strip).toList();
        if (parts.size() < 2 || parts.stream().anyMatch(String::isEmpty)) return Stream.of(rule(text));
        var first = model(parts.getFirst());
        var whole = parts.stream().map(part -> complete(first, part)).toList();
        return whole.stream().allMatch(Optional::isPresent)
                ? whole.stream().flatMap(Optional::stream).map(this::rule)
                : Stream.of(rule(text));
    }

    private Optional<String> complete(Model first, String part) {
        var model = model(part);
        if (first.firstNumber() != 1 || model.tokens().isEmpty()) return Optional.empty();
        var letters = first.tokens().getFirst();
        if (model.firstNumber() == 1 && model.tokens().getFirst().same(letters)) return Optional.of(part);
        return sameForm(model.tokens(), first.tokens().subList(1, first.tokens().size()))
                ? Optional.of(letters.chars() + part)
                : Optional.empty();
    }

    private static boolean sameForm(List<Token> one, List<Token> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size())
                        .allMatch(i -> one.get(i).kind() == other.get(i).kind()
                                && (one.get(i).is(Kind.DIGITS)
                                        ? one.get(i).chars().length()
                                                == other.get(i).chars().length()
                                        : one.get(i).same(other.get(i))));
    }

    private ModelRule rule(String text) {
        var series = SERIES.matcher(text);
        if (series.matches()) return series(series.group(1) + (series.group(2) == null ? "" : "-" + series.group(2)));
        if (WILDCARDS.matcher(text).find()) return shape(text);
        if (TO.matcher(text).find()) return between(text, TO.split(text, -1)).orElseGet(() -> unclear(text));
        return byHyphen(text).orElseGet(() -> new One(model(text)));
    }

    private ModelRule series(String name) {
        if (WILDCARDS.matcher(name).find()) return shape(name);
        var base = model(name.replaceAll("[(（](?=[vV]\\d[)）])", "-"));
        return base.telling() && TO.split(name).length == 1 ? new Series(base) : unclear(name);
    }

    /** A hyphen may mean "to" between two complete models. */
    private Optional<ModelRule> byHyphen(String text) {
        return HYPHEN.matcher(text)
                .results()
                .map(hyphen -> new String[] {text.substring(0, hyphen.start()), text.substring(hyphen.end())})
                .filter(ends -> model(ends[1]).firstNumber() == 1
                        && model(ends[1]).tokens().getFirst().is(Kind.LETTERS))
                .flatMap(ends -> between(text, ends).stream())
                .findFirst();
    }

    /** A range is certain only if both ends have one form and differ in one number, the greater at the end. */
    private Optional<ModelRule> between(String text, String[] ends) {
        if (ends.length != 2) return Optional.empty();
        var from = model(ends[0]);
        var to = complete(from, ends[1]).map(this::model).orElseGet(() -> model(ends[1]));
        if (!sameForm(from.tokens(), to.tokens())) return Optional.empty();
        var differing = IntStream.range(0, from.tokens().size())
                .filter(i -> !from.tokens().get(i).same(to.tokens().get(i)))
                .toArray();
        if (differing.length != 1 || from.firstNumber() < 1) return Optional.empty();
        int number = differing[0];
        var safe = from.tokens()
                        .get(number)
                        .chars()
                        .compareTo(to.tokens().get(number).chars())
                < 0;
        return safe ? Optional.of(new Range(from, to, number)) : Optional.empty();
    }

    private ModelRule unclear(String text) {
        return new Unclear(Arrays.stream(TO.split(text)).map(this::model).toList());
    }

    /** Each wildcard stands for any ending, or for as many digits as it has letters. */
    private ModelRule shape(String text) {
        var wildcards = WILDCARDS.matcher(text);
        var form = new StringBuilder();
        int start = 0;
        int first = -1;
        int places = 0;
        while (wildcards.find()) {
            var digits = !wildcards.group().matches("[*＊]+");
            var piece = text.substring(start, wildcards.start());
            form.append(Pattern.quote(Shape.plain(first < 0 ? model(piece) : Model.of(piece))));
            form.append(digits ? "\\d{" + wildcards.group().length() + "}" : apart(piece) ? "(?!\\d).*" : ".*");
            if (first < 0) {
                first = wildcards.start();
                places = digits ? wildcards.group().length() : 0;
            }
            start = wildcards.end();
        }
        form.append(Pattern.quote(Shape.plain(Model.of(text.substring(start)))));
        var beginning = model(text.substring(0, first));
        var open = !apart(text.substring(0, first))
                && !beginning.tokens().isEmpty()
                && beginning.tokens().getLast().is(Kind.DIGITS);
        return beginning.telling()
                ? new Shape(beginning, open, places, Pattern.compile(form.toString()))
                : new Unclear(List.of(beginning));
    }

    private static boolean apart(String piece) {
        return piece.matches("(?s).*[\\s\\-－_(（]");
    }

    private Model model(String text) {
        return Model.of(text, maker);
    }
}
