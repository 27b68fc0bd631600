package io.certwatch.notification.contact;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.certwatch.notification.contact.Contacts.ContactCounts;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.mongo.StoredAs;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoContacts implements Contacts {

    public record ContactDocument(@BsonId String key, String address, Contact contact) {

        static ContactDocument of(Contact contact) {
            return new ContactDocument(keyOf(contact.company(), contact.id()), contact.address(), contact);
        }
    }

    private final MongoCollection<ContactDocument> collection;

    MongoContacts(MongoDatabase database) {
        collection = StoredAs.in(database, StoredAs.text(ZoneId.class, ZoneId::getId, ZoneId::of))
                .getCollection("contacts", ContactDocument.class);
        collection.createIndex(ascending("address"), new IndexOptions().unique(true));
        collection.createIndex(ascending("contact.company", "contact.details.vendor"));
        collection.createIndex(ascending("contact.confirmation", "contact.since"));
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
    public List<Contact> of(String company, Collection<String> vendors) {
        return list(and(eq("contact.company", company), in("contact.details.vendor", vendors)), 0);
    }

    @Override
    public boolean isRefused(String company, String mailbox) {
        return list(and(eq("contact.company", company), ne("contact.suppression", null)), 0).stream()
                .anyMatch(contact -> contact.ownerOptedOut() && contact.hasAddress(mailbox));
    }

    @Override
    public List<Contact> team(String company) {
        return list(and(eq("contact.company", company), eq("contact.details.vendor", null)), 0);
    }

    @Override
    public List<String> companiesWithTeam() {
        return collection
                .distinct("contact.company", eq("contact.details.vendor", null), String.class)
                .into(new ArrayList<>());
    }

    @Override
    public List<Contact> page(String company, @Nullable String vendor, int limit, @Nullable String after) {
        var wanted = new ArrayList<Bson>(List.of(eq("contact.company", company)));
        if (vendor != null) {
            wanted.add(eq("contact.details.vendor", vendor));
        }
        if (after != null) {
            wanted.add(gt("_id", keyOf(company, after)));
        }
        return list(and(wanted), limit);
    }

    @Override
    public void forEachAwaiting(Instant after, Instant until, Consumer<Contact> visitor) {
        var awaiting = and(
                eq("contact.confirmation", Confirmation.UNCONFIRMED.name()),
                gt("contact.since", after),
                lte("contact.since", until),
                eq("contact.suppression", null));
        collection.find(awaiting).map(ContactDocument::contact).forEach(visitor);
    }

    @Override
    public ContactCounts counts(String company) {
        var statuses = new EnumMap<ContactStatus, Long>(ContactStatus.class);
        var reachable = new TreeMap<String, Boolean>();
        collection
                .find(eq("contact.company", company))
                .map(ContactDocument::contact)
                .forEach(contact -> {
                    statuses.merge(ContactStatus.of(contact), 1L, Long::sum);
                    if (contact.vendor() != null) {
                        reachable.merge(contact.vendor(), contact.isReachable(), Boolean::logicalOr);
                    }
                });
        return new ContactCounts(statuses, vendors(reachable, true), vendors(reachable, false));
    }

    private static List<String> vendors(Map<String, Boolean> reachable, boolean wanted) {
        return reachable.entrySet().stream()
                .filter(vendor -> vendor.getValue() == wanted)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public boolean add(Contact contact) {
        return DuplicateKeys.unlessTaken(
                () -> collection.insertOne(ContactDocument.of(contact)).wasAcknowledged());
    }

    @Override
    public boolean replace(Contact changed) {
        var asItWasRead =
                and(eq("_id", keyOf(changed.company(), changed.id())), eq("contact.version", changed.version() - 1));
        return DuplicateKeys.unlessTaken(() ->
                collection.replaceOne(asItWasRead, ContactDocument.of(changed)).getMatchedCount() == 1);
    }

    @Override
    public boolean remove(Contact contact) {
        var asItWasRead =
                and(eq("_id", keyOf(contact.company(), contact.id())), eq("contact.version", contact.version()));
        return collection.deleteOne(asItWasRead).getDeletedCount() == 1;
    }

    private Optional<Contact> first(Bson filter) {
        return Optional.ofNullable(collection.find(filter).first()).map(ContactDocument::contact);
    }

    private List<Contact> list(Bson filter, int limit) {
        return collection
                .find(filter)
                .sort(ascending("_id"))
                .limit(limit)
                .map(ContactDocument::contact)
                .into(new ArrayList<>());
    }

    private static String keyOf(String company, String id) {
        return company + "/" + id;
    }
}
