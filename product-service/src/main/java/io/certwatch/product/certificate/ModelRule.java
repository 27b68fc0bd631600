package io.certwatch.product.certificate;

import io.certwatch.product.certificate.Token.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which models a printed text of the register refers to. Uncertain ones are only similar. */
sealed interface ModelRule
        permits ModelRule.One,
                ModelRule.Series,
                ModelRule.Shape,
                ModelRule.Range,
                ModelRule.Unclear,
                ExceptRule,
                UnsureRule {

    Naming of(Model model);

    /** Each model that it names or that is similar has at least one of these keys. */
    Set<String> keys();

    /** Whether the model may be meant, more closely than as a related one: with exceptions it may be excluded. */
    default boolean mayMean(Model model) {
        return of(model) != Naming.NOT;
    }

    private static Naming relative(Model one, Model other) {
        return one.telling() && other.startsWith(one.stem()) ? Naming.RESEMBLES : Naming.NOT;
    }

    /** One model; if it names a version, only that version. */
    record One(Model named) implements ModelRule {

        @Override
        public boolean mayMean(Model model) {
            return model.contains(named);
        }

        @Override
        public Naming of(Model model) {
            var same = named.telling()
                    && named.key().equals(model.key())
                    && (named.version() == null || named.version().equals(model.version()));
            return same ? Naming.NAMES : relative(named, model);
        }

        @Override
        public Set<String> keys() {
            return Set.of(ModelKey.exactly(named), ModelKey.stem(named.stem()));
        }
    }

    /**
     * All models that begin with the name of the series and continue after a separator, or with digits after letters:
     * {@code S6730-H} includes {@code S6730-H48X6C}, but not {@code S6730-HI}. A number that ends with two zeros
     * stands for all numbers of its length with the same beginning: {@code USG6000E} includes {@code USG6525E}, and
     * nothing longer. A hardware generation belongs to its own series only.
     */
    record Series(Model base) implements ModelRule {

        private static final Pattern ROUND = Pattern.compile("([1-9]\\d*?)00+");

        @Override
        public boolean mayMean(Model model) {
            return model.contains(base.withoutGeneration()) || inFamily(model, base.withoutGeneration());
        }

        @Override
        public Naming of(Model model) {
            var name = base.withoutGeneration();
            var member = model.withoutGeneration();
            var sameGeneration = Objects.equals(base.generation(), model.generation());
            if (member.startsWith(name.tokens())) {
                return sameGeneration && goesOn(member, name) ? Naming.NAMES : Naming.RESEMBLES;
            }
            if (!inFamily(member, name)) return relative(name, member);
            return sameGeneration && member.tokens().size() == name.tokens().size() ? Naming.NAMES : Naming.RESEMBLES;
        }

        private static boolean goesOn(Model member, Model name) {
            int end = name.tokens().size();
            if (member.tokens().size() == end) return true;
            var next = member.tokens().get(end);
            return next.apart()
                    || next.is(Kind.DIGITS) && name.tokens().getLast().is(Kind.LETTERS);
        }

        private static boolean inFamily(Model member, Model name) {
            int number = name.firstNumber();
            if (number < 0
                    || member.tokens().size() <= number
                    || !member.tokens().get(number).is(Kind.DIGITS)) return false;
            var round = ROUND.matcher(name.tokens().get(number).chars());
            var own = member.tokens().get(number).chars();
            return round.matches()
                    && own.length() == round.group().length()
                    && own.startsWith(round.group(1))
                    && member.startsWith(
                            name.with(number, member.tokens().get(number)).tokens());
        }

        @Override
        public Set<String> keys() {
            var name = base.withoutGeneration();
            int number = name.firstNumber();
            if (number < 0) return Set.of(ModelKey.stem(name.tokens()));
            var stem = ModelKey.stem(name.stem());
            var digits = name.tokens().get(number).chars();
            return ROUND.matcher(digits).matches()
                    ? Set.of(stem, ModelKey.family(name.tokens().subList(0, number), digits))
                    : Set.of(stem);
        }
    }

    /** {@code S6730-H*}, {@code AR61XX}. */
    record Shape(Model beginning, boolean openNumber, int places, Pattern form) implements ModelRule {

        @Override
        public boolean mayMean(Model model) {
            return form.matcher(plain(model)).lookingAt() || model.contains(beginning);
        }

        @Override
        public Naming of(Model model) {
            return form.matcher(plain(model)).matches() ? Naming.NAMES : Naming.NOT;
        }

        /** Separates adjacent tokens of one kind. */
        static String plain(Model model) {
            var plain = new StringBuilder();
            @Nullable Token before = null;
            for (var token : model.tokens()) {
                if (before != null && before.kind() == token.kind()) plain.append('-');
                plain.append(token.chars());
                before = token;
            }
            return plain.toString();
        }

        @Override
        public Set<String> keys() {
            int number = beginning.firstNumber();
            int last = beginning.tokens().size() - 1;
            if (number >= 0 && !(openNumber && number == last)) return Set.of(ModelKey.stem(beginning.stem()));
            var closed = beginning.tokens().subList(0, last);
            return number < 0 || places == 0
                    ? Set.of(ModelKey.stem(closed))
                    : Set.of(ModelKey.family(
                            closed, beginning.tokens().get(number).chars() + "0".repeat(places)));
        }
    }

    /** {@code AR6120~AR6180}: models that differ from both ends in one number, which is between theirs. */
    record Range(Model from, Model to, int number) implements ModelRule {

        @Override
        public Naming of(Model model) {
            if (model.tokens().size() <= number || !model.tokens().get(number).is(Kind.DIGITS)) return Naming.NOT;
            var own = model.tokens().get(number);
            var first = from.tokens().get(number).chars();
            var last = to.tokens().get(number).chars();
            var within = own.chars().length() == first.length()
                    && own.chars().compareTo(first) >= 0
                    && own.chars().compareTo(last) <= 0;
            if (!within || !model.startsWith(from.with(number, own).tokens())) return Naming.NOT;
            return model.tokens().size() == from.tokens().size() ? Naming.NAMES : Naming.RESEMBLES;
        }

        @Override
        public Set<String> keys() {
            if (from.firstNumber() < number) return Set.of(ModelKey.stem(from.stem()));
            var head = from.tokens().subList(0, number);
            var first = from.tokens().get(number).chars();
            return IntStream.rangeClosed(
                            first.charAt(0), to.tokens().get(number).chars().charAt(0))
                    .mapToObj(digit -> ModelKey.family(head, (char) digit + first.substring(1)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A text that could not be parsed, but begins like this. */
    record Unclear(List<Model> beginnings) implements ModelRule {

        @Override
        public Naming of(Model model) {
            return beginnings.stream()
                    .map(beginning -> relative(beginning, model))
                    .reduce(Naming.NOT, Naming::or);
        }

        @Override
        public Set<String> keys() {
            return beginnings.stream()
                    .filter(each -> !each.tokens().isEmpty())
                    .map(each -> ModelKey.stem(each.stem()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
