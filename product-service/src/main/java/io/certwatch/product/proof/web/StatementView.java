package io.certwatch.product.proof.web;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.proof.FactDifference;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.ProofStatement;
import io.certwatch.product.proof.web.ProofView.ProofFileView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor states of the paper otherwise than it is stored; it waits until a member decides.
 *
 * @param file the scan that the vendor sent with it; null if none, or the same
 * @param by who answered for the vendor
 */
record StatementView(
        UUID id,
        List<StatedFactView> differences,
        @Nullable ProofFileView file,
        String by,
        RecordedBy recordedBy,
        Instant at) {

    /**
     * What both say of a field.
     *
     * @param field of the proof
     * @param stored each value, of which only models have several; none is nothing
     */
    record StatedFactView(String field, List<String> stored, List<String> stated) {

        static StatedFactView of(FactDifference difference) {
            return new StatedFactView(difference.field(), list(difference.known()), list(difference.stated()));
        }

        private static List<String> list(List<?> values) {
            return values.stream().map(Object::toString).toList();
        }
    }

    static StatementView of(Proof proof, ProofStatement statement) {
        var file = statement.file();
        var stated = statement.stated();
        return new StatementView(
                statement.id(),
                statement.differencesFrom(proof.facts()).stream()
                        .map(StatedFactView::of)
                        .toList(),
                file == null ? null : ProofFileView.of(StatementsController.path(proof.id(), statement.id()), file),
                stated.by(),
                stated.recordedBy(),
                stated.at());
    }
}
