package io.certwatch.product.productimport.reading;

import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Sentence;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.product.proof.ProofFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proofs that a row names for its product.
 *
 * @param remarks what of them could not be read
 */
public record RowProofs(List<Named> named, List<Problem> remarks) {

    public static final RowProofs NONE = new RowProofs(List.of(), List.of());

    /**
     * @param column with its number
     * @param unreadEnd what the row has for its last day and nobody could read; null if there is no such cell
     */
    public record Named(
            Column column, ProofFacts facts, @Nullable String unreadEnd) {

        /** Its place in the row, with a reason that continues the sentence after the field's name. */
        public Problem remark(Localized reason) {
            return new Problem(
                    column.number(),
                    column.header(),
                    String.valueOf(column.meaning()),
                    facts.number(),
                    Sentence.of(reason));
        }
    }

    public RowProofs {
        named = List.copyOf(named);
        remarks = List.copyOf(remarks);
    }
}
