package io.certwatch.product.naming;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.product.engine.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A name is one document, which holds the event of its last change until it is published. */
@Component
final class MongoPartyNames implements PartyNames {

    private static final String NAME = "party-names";
    private static final int MOST_VENDORS = 10_000;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<NameDocument> collection;
    private final Outbox outbox;
    private final EventForms<NamedParty> form;

    MongoPartyNames(MongoDatabase database, Outbox outbox, EventForms<NamedParty> form) {
        this.collection = database.getCollection(NAME, NameDocument.class);
        this.outbox = outbox;
        this.form = form;
        collection.createIndex(ascending("company", "vendor"));
    }

    @Override
    public NamedParty find(Party party) {
        return Optional.ofNullable(collection.find(eq("_id", party.key())).first())
                .map(NameDocument::toParty)
                .orElseGet(() -> NamedParty.unnamed(party));
    }

    @Override
    public List<NamedParty> listVendors(String company, @Nullable String after, int limit) {
        var vendors = after == null ? ne("vendor", null) : gt("vendor", after);
        return collection
                .find(and(eq("company", company), vendors))
                .sort(ascending("vendor"))
                .limit(limit)
                .map(NameDocument::toParty)
                .into(new ArrayList<>());
    }

    @Override
    public List<NamedParty> findVendors(String company, Collection<String> vendors) {
        var keys =
                vendors.stream().map(vendor -> new Party(company, vendor).key()).toList();
        return collection.find(in("_id", keys)).map(NameDocument::toParty).into(new ArrayList<>());
    }

    @Override
    public List<NamedParty> searchVendors(String company, Collection<String> words, int limit) {
        if (words.isEmpty()) return List.of();
        var all =
                words.stream().map(word -> regex("words", Pattern.quote(word))).toList();
        return collection
                .find(and(eq("company", company), ne("vendor", null), and(all)))
                .sort(ascending("vendor"))
                .limit(limit)
                .map(NameDocument::toParty)
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, PartyName> vendorNames(String company) {
        return listVendors(company, null, MOST_VENDORS).stream()
                .collect(toMap(named -> requireNonNull(named.party().vendor()), NamedParty::name));
    }

    @Override
    public boolean save(NamedParty next) {
        var id = next.party().key();
        var seen = and(eq("_id", id), eq("revision", next.revision() - 1));
        var saved = next.revision() == 1
                ? DuplicateKeys.unlessTaken(
                        () -> collection.updateOne(seen, change(next), UPSERT).wasAcknowledged())
                : collection.updateOne(seen, change(next)).getModifiedCount() == 1;
        if (saved) outbox.enqueue(NAME, List.of(id));
        return saved;
    }

    /** A name that changes meanwhile is published by its change; an event that is in the outbox already will be sent. */
    @Override
    public List<String> publishAgain(@Nullable String company, @Nullable String after, int limit) {
        var left = gt("_id", after == null ? "" : after);
        var parties = collection
                .find(company == null ? left : and(eq("company", company), left))
                .sort(ascending("_id"))
                .limit(limit)
                .map(NameDocument::toParty)
                .into(new ArrayList<>());
        if (parties.isEmpty()) return List.of();
        collection.bulkWrite(parties.stream()
                .flatMap(party -> form.of(party).stream().map(event -> push(party, event)))
                .toList());
        var keys = parties.stream().map(named -> named.party().key()).toList();
        outbox.enqueue(NAME, keys);
        return keys;
    }

    private UpdateOneModel<NameDocument> push(NamedParty known, OutgoingEvent event) {
        var asItWasRead =
                and(eq("_id", known.party().key()), eq("revision", known.revision()), ne("outbox.id", event.id()));
        return new UpdateOneModel<>(asItWasRead, outbox.push(List.of(event)));
    }

    @Override
    public long countUnsent(Collection<String> parties) {
        return collection.countDocuments(and(in("_id", parties), exists("outbox.id")));
    }

    private Bson change(NamedParty next) {
        return combine(
                set("company", next.party().company()),
                set("vendor", next.party().vendor()),
                set("name", next.name()),
                set("words", words(next)),
                set("revision", next.revision()),
                set("author", next.author()),
                set("changedAt", next.changedAt()),
                outbox.push(form.of(next)));
    }

    /** In which a search looks. */
    private static String words(NamedParty named) {
        return Stream.of(named.party().vendor(), named.name().zh(), named.name().en())
                .flatMap(Stream::ofNullable)
                .map(Text::fold)
                .collect(joining("\n"));
    }

    /** A name as stored. Public because the driver's codec for records requires it. */
    public record NameDocument(
            @BsonId String id,
            String company,
            @Nullable String vendor,
            PartyName name,
            long revision,
            Author author,
            Instant changedAt) {

        NamedParty toParty() {
            return new NamedParty(new Party(company, vendor), name, revision, author, changedAt);
        }
    }
}
