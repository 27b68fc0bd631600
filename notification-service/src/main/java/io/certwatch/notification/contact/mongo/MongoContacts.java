package io.certwatch.notification.contact.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.platform.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoContacts implements Contacts {

    public record ContactDocument(
            @BsonId String key,
            String company,
            String id,
            String vendor,
            String name,
            String email,
            Language language,
            String address,
            long version) {

        static ContactDocument of(Contact contact) {
            var details = contact.details();
            return new ContactDocument(
                    keyOf(contact.company(), contact.id()),
                    contact.company(),
                    contact.id(),
                    details.vendor(),
                    details.name(),
                    details.email(),
                    details.language(),
                    contact.address(),
                    contact.version());
        }

        Contact toContact() {
            return new Contact(id, company, new ContactDetails(vendor, name, email, language), version);
        }
    }

    private final MongoCollection<ContactDocument> collection;

    MongoContacts(MongoDatabase database) {
        collection = database.getCollection("contacts", ContactDocument.class);
        collection.createIndex(ascending("address"), new IndexOptions().unique(true));
        collection.createIndex(ascending("company", "vendor"));
    }

    @Override
    public Optional<Contact> find(String company, String id) {
        return first(eq("_id", keyOf(company, id)));
    }

    @Override
    public Optional<Contact> sameAddress(Contact contact) {
        return first(eq("address", contact.address()));
    }

    @Override
    public List<Contact> of(String company, String vendor) {
        return list(and(eq("company", company), eq("vendor", vendor)), 0);
    }

    @Override
    public List<Contact> page(String company, @Nullable String vendor, int limit, @Nullable String after) {
        var wanted = new ArrayList<Bson>(List.of(eq("company", company)));
        if (vendor != null) {
            wanted.add(eq("vendor", vendor));
        }
        if (after != null) {
            wanted.add(gt("_id", keyOf(company, after)));
        }
        return list(and(wanted), limit);
    }

    @Override
    public boolean add(Contact contact) {
        return unlessTaken(
                () -> collection.insertOne(ContactDocument.of(contact)).wasAcknowledged());
    }

    @Override
    public boolean replace(Contact changed) {
        var asItWasRead = and(eq("_id", keyOf(changed.company(), changed.id())), eq("version", changed.version() - 1));
        return unlessTaken(() ->
                collection.replaceOne(asItWasRead, ContactDocument.of(changed)).getMatchedCount() == 1);
    }

    @Override
    public boolean remove(Contact contact) {
        var asItWasRead = and(eq("_id", keyOf(contact.company(), contact.id())), eq("version", contact.version()));
        return collection.deleteOne(asItWasRead).getDeletedCount() == 1;
    }

    private Optional<Contact> first(Bson filter) {
        return Optional.ofNullable(collection.find(filter).first()).map(ContactDocument::toContact);
    }

    private List<Contact> list(Bson filter, int limit) {
        return collection
                .find(filter)
                .sort(ascending("_id"))
                .limit(limit)
                .map(ContactDocument::toContact)
                .into(new ArrayList<>());
    }

    private static boolean unlessTaken(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (MongoWriteException failed) {
            if (failed.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failed;
        }
    }

    private static String keyOf(String company, String id) {
        return company + "/" + id;
    }
}
