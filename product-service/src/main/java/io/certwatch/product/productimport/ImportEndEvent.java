package io.certwatch.product.productimport;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwatch.importjob.EndEvent;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.OpenedByVendor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The event about the obligations that an import opened. They are computed from the stored products, not counted on
 * the way (ADR 006), so a crash neither loses nor repeats any. An import that opened nothing has no event.
 */
@Component
final class ImportEndEvent implements EndEvent<InventoryExport> {

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

    /**
     * An import in certwatch.product.imports.v1 that has ended.
     *
     * @param unlisted number of vendors left out, because the message has to stay far below 1 MiB
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ImportMessage(
            String id,
            String company,
            long revision,
            Phase outcome,
            FileMessage file,
            Instant receivedAt,
            Instant endedAt,
            List<OpenedMessage> opened,
            int unlisted) {

        /**
         * Enough for five thousand vendors with names of fifty letters, or for a thousand with the longest names allowed.
         */
        static final int MOST_BYTES = 500_000;

        private static final int AROUND_A_NAME = 40;

        record FileMessage(@Nullable String name, String sha256, long size) {}

        record OpenedMessage(@Nullable String vendor, int count) {

            /** The largest size in JSON that this vendor can need, in bytes. */
            int bytes() {
                return AROUND_A_NAME + (vendor == null ? 0 : 2 * vendor.getBytes(StandardCharsets.UTF_8).length);
            }
        }

        static ImportMessage of(ImportJob<InventoryExport> of, List<OpenedByVendor> opened) {
            var name = of.details().name();
            var listed = listOpened(opened);
            return new ImportMessage(
                    of.id(),
                    of.owner(),
                    of.revision(),
                    of.phase(),
                    new FileMessage(
                            name == null ? null : name.value(),
                            of.original().sha256(),
                            of.original().size()),
                    of.receivedAt(),
                    requireNonNull(of.finishedAt()),
                    listed,
                    opened.size() - listed.size());
        }

        private static List<OpenedMessage> listOpened(List<OpenedByVendor> opened) {
            var listed = new ArrayList<OpenedMessage>();
            int bytes = 0;
            for (var some : opened) {
                var one = new OpenedMessage(some.vendor(), some.count());
                bytes += one.bytes();
                if (bytes > MOST_BYTES) break;
                listed.add(one);
            }
            return listed;
        }
    }
}
