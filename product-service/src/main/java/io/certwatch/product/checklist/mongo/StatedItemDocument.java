package io.certwatch.product.checklist.mongo;

import io.certwatch.product.checklist.StatedItem;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A revision of an item as stored. Public because the driver's codec for records requires it.
 *
 * @param id of the item; of an older revision {@code item/revision}
 * @param own whether the company made the item itself
 */
public record StatedItemDocument(
        @BsonId String id,
        String company,
        String item,
        boolean own,
        String category,
        String kind,
        String subject,
        long revision,
        StatedItem stated) {

    static StatedItemDocument of(StatedItem stated) {
        return of(stated.id().toString(), stated);
    }

    static StatedItemDocument older(StatedItem stated) {
        return of(stated.id() + "/" + stated.revision(), stated);
    }

    private static StatedItemDocument of(String id, StatedItem stated) {
        var asked = stated.asked();
        return new StatedItemDocument(
                id,
                stated.company(),
                stated.id().toString(),
                asked.item() == null,
                asked.category().name(),
                asked.kind().name(),
                asked.subject(),
                stated.revision(),
                stated);
    }
}
