package io.certwatch.product.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * The id of the item of a template for a subject: always the same, so that an item exists before it is stored. Its first
 * half is that of the item, its second half that of the subject.
 */
final class ItemId {

    private ItemId() {}

    static UUID of(String company, TemplateItem item, String subject) {
        return new UUID(first(company, item), second(subject));
    }

    static boolean isOf(UUID id, String company, TemplateItem item) {
        return id.getMostSignificantBits() == first(company, item);
    }

    static boolean isAbout(UUID id, String subject) {
        return id.getLeastSignificantBits() == second(subject);
    }

    private static long first(String company, TemplateItem item) {
        return hash(String.join(
                        "\n",
                        company,
                        item.id().template(),
                        item.id().key(),
                        item.each().name()))
                .getMostSignificantBits();
    }

    private static long second(String subject) {
        return hash(subject).getLeastSignificantBits();
    }

    private static UUID hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
    }
}
