package io.certwatch.product.productimport;

import io.certwatch.product.obligation.Obligations;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends an import in one write with the event about the obligations that it opened, so a crash neither loses nor
 * repeats the event. They are computed from the stored products, not counted on the way (ADR 006). An import that
 * opened nothing has no event.
 */
final class PublishingImports implements Imports {

    private final Imports imports;
    private final Obligations obligations;

    PublishingImports(Imports imports, Obligations obligations) {
        this.imports = imports;
        this.obligations = obligations;
    }

    @Override
    public boolean move(Import before, Import after) {
        return move(before, after, endsAfterStoring(before, after) ? ended(after) : null);
    }

    /** Before that phase nothing is stored or opened, and a withdrawal comes after the end. */
    private static boolean endsAfterStoring(Import before, Import after) {
        return after.phase().ended()
                && switch (before.phase()) {
                    case STORING, COMPARING, CANCELLING -> true;
                    case RECEIVED, CHECKING, WITHDRAWING, DONE, FAILED, CANCELLED -> false;
                };
    }

    private @Nullable ImportEnded ended(Import after) {
        var opened = obligations.openedBy(after.company(), after.cause());
        return opened.isEmpty() ? null : new ImportEnded(after, opened);
    }

    @Override
    public boolean move(Import before, Import after, @Nullable ImportEnded news) {
        return imports.move(before, after, news);
    }

    @Override
    public boolean add(Import received) {
        return imports.add(received);
    }

    @Override
    public Optional<Import> find(String company, String id) {
        return imports.find(company, id);
    }

    @Override
    public List<String> waiting() {
        return imports.waiting();
    }

    @Override
    public List<Import> underWay(String company) {
        return imports.underWay(company);
    }

    @Override
    public List<Import> newestFirst(String company, @Nullable String beforeId, int limit) {
        return imports.newestFirst(company, beforeId, limit);
    }
}
