package io.certwatch.product.productimport.kafka;

import io.certwatch.importjob.EndEvent;
import io.certwatch.importjob.ImportJob;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.OpenedByVendor;
import io.certwatch.product.productimport.InventoryExport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The event about the obligations that an import opened. They are computed from the stored products, not counted on
 * the way (ADR 006), so a crash neither loses nor repeats any. An import that opened nothing has no event.
 */
@Component
public final class ImportEndEvent implements EndEvent<InventoryExport> {

    static final String TOPIC = "certwatch.product.imports.v1";

    private final Obligations obligations;

    public ImportEndEvent(Obligations obligations) {
        this.obligations = obligations;
    }

    @Override
    public @Nullable OutgoingEvent of(ImportJob<InventoryExport> ended) {
        var opened = obligations.openedBy(ended.owner(), InventoryExport.cause(ended));
        return opened.isEmpty() ? null : event(ended, opened);
    }

    static OutgoingEvent event(ImportJob<InventoryExport> ended, List<OpenedByVendor> opened) {
        var message = ImportMessage.of(ended, opened);
        var key = message.company() + "/" + message.id();
        return new OutgoingEvent(
                TOPIC,
                key,
                "io.certwatch.product.import.ended",
                "import/" + key + "/" + message.revision(),
                message.endedAt(),
                message,
                message.company());
    }
}
