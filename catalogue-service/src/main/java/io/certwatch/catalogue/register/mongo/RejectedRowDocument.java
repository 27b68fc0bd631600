package io.certwatch.catalogue.register.mongo;

import io.certwatch.catalogue.register.RejectedRow;
import io.certwatch.catalogue.register.RejectedRow.Problem;
import org.bson.Document;

/** Maps a rejected row to and from its document. */
final class RejectedRowDocument {

    private RejectedRowDocument() {}

    static Document of(String id, RejectedRow row) {
        return new Document("_id", id)
                .append("number", row.number())
                .append("part", row.part())
                .append("row", row.row())
                .append(
                        "problems",
                        row.problems().stream().map(RejectedRowDocument::of).toList())
                .append("cells", row.cells());
    }

    static RejectedRow row(Document stored) {
        return new RejectedRow(
                stored.getLong("number"),
                stored.getString("part"),
                stored.getInteger("row"),
                stored.getList("problems", Document.class).stream()
                        .map(RejectedRowDocument::problem)
                        .toList(),
                stored.getList("cells", String.class));
    }

    private static Document of(Problem problem) {
        return new Document("column", problem.column())
                .append("header", problem.header())
                .append("field", problem.field())
                .append("value", problem.value())
                .append("reason", problem.reason());
    }

    private static Problem problem(Document stored) {
        return new Problem(
                stored.getInteger("column"),
                stored.getString("header"),
                stored.getString("field"),
                stored.getString("value"),
                stored.getString("reason"));
    }
}
