package io.certwatch.catalogue.edition.kafka;

import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.json.EditionJson;
import io.certwatch.catalogue.edition.json.EditionJson.EntryJson;
import io.certwatch.platform.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits an edition into parts well below the broker's limit: first its entries, then its changes, in order. */
final class Cut {

    /**
     * A part of the entries and changes of an edition that is too large for one event.
     *
     * @param part from 1
     * @param parts how many parts there are
     */
    public record PartJson(
            String edition, int revision, int part, int parts, List<EntryJson> entries, List<Change.Summary> changes) {}

    /** Bytes. */
    static final int LARGEST_PART = 500_000;

    private record Piece(List<EntryJson> entries, List<Change.Summary> changes) {
        Piece() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final List<Piece> pieces = new ArrayList<>(List.of(new Piece()));
    private int filled;

    private Cut() {}

    static List<PartJson> of(EditionJson edition) {
        var cut = new Cut();
        orNone(edition.entries()).forEach(entry -> cut.pieceFor(entry).entries.add(entry));
        orNone(edition.changes()).forEach(change -> cut.pieceFor(change).changes.add(change));
        var parts = new ArrayList<PartJson>();
        for (var piece : cut.pieces) {
            parts.add(new PartJson(
                    edition.id(),
                    edition.revision(),
                    parts.size() + 1,
                    cut.pieces.size(),
                    piece.entries,
                    piece.changes));
        }
        return parts;
    }

    private Piece pieceFor(Object content) {
        int size = EventJson.write(content).getBytes(StandardCharsets.UTF_8).length + 1;
        if (filled + size > LARGEST_PART) {
            pieces.add(new Piece());
            filled = 0;
        }
        filled += size;
        return pieces.getLast();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
