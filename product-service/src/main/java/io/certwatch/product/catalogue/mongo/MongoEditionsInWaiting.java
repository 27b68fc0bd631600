package io.certwatch.product.catalogue.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EditionInParts;
import io.certwatch.product.catalogue.EditionInParts.EditionPart;
import io.certwatch.product.catalogue.EditionsInWaiting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** Parts under their topic keys; the collections contain only incomplete editions. */
@Component
class MongoEditionsInWaiting implements EditionsInWaiting {

    private final MongoCollection<EditionDocument> editions;
    private final MongoCollection<PartDocument> parts;

    MongoEditionsInWaiting(MongoDatabase database) {
        this.editions = database.getCollection("editions-in-waiting", EditionDocument.class);
        this.parts = database.getCollection("edition-parts-in-waiting", PartDocument.class);
        parts.createIndex(Indexes.ascending("part.edition"));
    }

    public record EditionDocument(@BsonId String id, long revision, EditionInParts edition) {}

    public record PartDocument(@BsonId String id, long revision, EditionPart part) {}

    /** What distinguishes a part from others. */
    public record DigestDocument(@BsonId String id, PartDigest part) {

        public record PartDigest(String digest) {}
    }

    @Override
    public void keep(EditionInParts edition) {
        var id = edition.edition().id();
        var revision = edition.edition().revision();
        NewestRevision.keep(editions, id, revision, new EditionDocument(id, revision, edition));
    }

    @Override
    public void keep(EditionPart part) {
        var id = id(part.edition(), part.number());
        NewestRevision.keep(parts, id, part.revision(), new PartDocument(id, part.revision(), part));
    }

    @Override
    public Optional<EditionInParts> find(String edition) {
        return Optional.ofNullable(editions.find(eq("_id", edition)).first()).map(EditionDocument::edition);
    }

    @Override
    public List<EditionInParts> editions() {
        return editions.find().map(EditionDocument::edition).into(new ArrayList<>());
    }

    @Override
    public Set<String> digests(String edition) {
        return parts.withDocumentClass(DigestDocument.class)
                .find(eq("part.edition", edition))
                .projection(include("part.digest"))
                .map(document -> document.part().digest())
                .into(new HashSet<>());
    }

    @Override
    public List<EditionPart> parts(String edition, int most) {
        var ids = IntStream.rangeClosed(1, most)
                .mapToObj(number -> id(edition, number))
                .toList();
        return parts.find(in("_id", ids)).map(PartDocument::part).into(new ArrayList<>());
    }

    @Override
    public void forget(Edition edition) {
        parts.deleteMany(and(eq("part.edition", edition.id()), lte("revision", edition.revision())));
        editions.deleteOne(and(eq("_id", edition.id()), lte("revision", edition.revision())));
    }

    private static String id(String edition, int number) {
        return edition + "/" + number;
    }
}
