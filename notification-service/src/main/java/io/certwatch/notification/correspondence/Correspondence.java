package io.certwatch.notification.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The messages about the products of a company that need a proof, or needed one.
 *
 * @param day in China; messages that were begun later are left out
 * @param readAt what became of each message is known until then
 * @param products by SKU
 * @param moreProducts whether other products follow
 * @param olderMessages whether there are older messages than those that were read
 */
public record Correspondence(
        String company,
        LocalDate day,
        Instant readAt,
        List<ProductMessages> products,
        boolean moreProducts,
        boolean olderMessages) {

    /** @param messages newest first; none if nobody was told of the product */
    public record ProductMessages(String sku, List<ProductMessage> messages) {

        public ProductMessages {
            messages = List.copyOf(messages);
        }
    }

    public Correspondence {
        products = List.copyOf(products);
    }
}
