package io.certwatch.product.proof;

import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.failure.InvalidField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a proof says.
 *
 * @param number as people write it
 * @param body that issued it; null only if a file or a vendor did not tell
 * @param standard that was applied
 * @param holder as it is printed
 * @param issued the day
 * @param validUntil the last day of validity, in China; null if none is printed
 */
public record ProofFacts(
        ProofKind kind,
        String number,
        @Nullable String body,
        @Nullable String standard,
        @Nullable String holder,
        List<NamedModel> models,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil) {

    /** A model as it is printed, and the version, if it names one. */
    public record NamedModel(String model, @Nullable String version) {}

    public ProofFacts {
        models = List.copyOf(models);
    }

    /** @throws InvalidField if its validity ends before it begins */
    ProofFacts check() {
        if (issued != null && validUntil != null && validUntil.isBefore(issued)) {
            throw new InvalidField("validUntil", "is before issued: the validity would end before it begins");
        }
        return this;
    }

    /** Equal for the same paper, in any case, width and spacing. */
    public String identity() {
        return kind + "/" + RegisterCheck.number(number) + "/" + (body == null ? "" : Text.fold(body));
    }

    /** Whether both say the same of what an acceptance rests on. */
    boolean saysSameAs(ProofFacts other) {
        return identity().equals(other.identity())
                && Objects.equals(issued, other.issued)
                && Objects.equals(validUntil, other.validUntil);
    }

    /** What a search looks in. */
    public String words() {
        var words = new StringBuilder(RegisterCheck.number(number)).append(' ').append(number);
        for (var word : new String[] {body, holder, standard}) {
            if (word != null) words.append(' ').append(word);
        }
        models.forEach(named -> words.append(' ').append(named.model()));
        return Text.fold(words.toString());
    }

    public boolean hasEndedBefore(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }
}
