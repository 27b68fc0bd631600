package io.certwatch.notification.correspondence.web;

import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.correspondence.Correspondence;
import io.certwatch.notification.correspondence.Correspondence.ProductMessages;
import io.certwatch.notification.correspondence.MessageFate;
import io.certwatch.notification.correspondence.ProductMessage;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.Cursor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which messages were sent about each product. Public, because the template of the page reads it.
 *
 * @param on messages that were begun after this day in China are left out
 * @param readAt what became of each message is known until then
 * @param olderMessages whether there are older messages than those that were read
 * @param items by SKU
 */
@Schema(name = "Correspondence")
public record CorrespondenceView(
        LocalDate on,
        Instant readAt,
        boolean olderMessages,
        List<ProductMessagesView> items,
        @Nullable String next) {

    /** @param messages newest first; none if nobody was told of the product */
    @Schema(name = "ProductMessages")
    public record ProductMessagesView(String sku, List<ProductMessageView> messages) {}

    /**
     * @param obligation id of the obligation that it is about
     * @param alert id of the alert, whose message {@code /api/alerts/{id}/message} has; null of a message about a decision
     * @param recipient null if there was none
     * @param entry the category of the catalogue; null of a message about a decision
     * @param sending how often it was sent because a person asked for it, counted from 1
     */
    @Schema(name = "ProductMessage")
    public record ProductMessageView(
            String obligation,
            @Nullable String alert,
            @Nullable String vendor,
            @Nullable VendorNameView vendorName,
            @Nullable MessageRecipientView recipient,
            ProductMessage.About about,
            @Nullable BilingualText entry,
            Instant begunAt,
            int sending,
            MessageFateView fate) {}

    /** How the company calls the vendor; a language without a name is null. */
    @Schema(name = "VendorNameInMessages")
    public record VendorNameView(
            @Nullable String zh, @Nullable String en) {

        Optional<String> in(Language language) {
            var chosen = Optional.ofNullable(language == Language.ZH ? zh : en);
            return chosen.or(() -> Optional.ofNullable(language == Language.ZH ? en : zh));
        }
    }

    @Schema(name = "MessageRecipient")
    public record MessageRecipientView(String contact, String name, String email) {

        static @Nullable MessageRecipientView of(@Nullable Recipient recipient) {
            return recipient == null
                    ? null
                    : new MessageRecipientView(recipient.contact(), recipient.name(), recipient.email());
        }
    }

    /**
     * @param at when that happened, or until when it waits; null if neither is known
     * @param words what a mail server said
     */
    @Schema(name = "MessageFate")
    public record MessageFateView(
            MessageFate.Kind kind,
            @Nullable Instant at,
            @Nullable String words) {

        static MessageFateView of(MessageFate fate) {
            return new MessageFateView(fate.kind(), fate.at(), fate.words());
        }
    }

    static CorrespondenceView of(Correspondence read, VendorNames names) {
        return new CorrespondenceView(
                read.day(),
                read.readAt(),
                read.olderMessages(),
                read.products().stream().map(product -> product(product, names)).toList(),
                read.moreProducts() ? Cursor.encode(read.products().getLast().sku()) : null);
    }

    private static ProductMessagesView product(ProductMessages product, VendorNames names) {
        return new ProductMessagesView(
                product.sku(),
                product.messages().stream()
                        .map(message -> message(message, names))
                        .toList());
    }

    static ProductMessageView message(ProductMessage message, VendorNames names) {
        return new ProductMessageView(
                message.obligation(),
                message.alert(),
                message.vendor(),
                names.find(message.vendor())
                        .map(name -> new VendorNameView(name.zh(), name.en()))
                        .orElse(null),
                MessageRecipientView.of(message.recipient()),
                message.about(),
                message.entry(),
                message.begunAt(),
                message.sending(),
                MessageFateView.of(message.fate()));
    }
}
