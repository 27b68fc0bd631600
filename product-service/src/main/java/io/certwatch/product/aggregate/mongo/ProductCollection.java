package io.certwatch.product.aggregate.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.exclude;
import static io.certwatch.product.aggregate.mongo.ProductDocument.KEYS;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.certwatch.product.aggregate.Sku;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.UuidRepresentation;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.UuidCodec;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/** The collection "products", the codecs of its records, and the index for each of its queries. */
public final class ProductCollection {

    /** Products per read: a few megabytes, which every server can return in one reply. */
    public static final int BATCH = 200;

    public static final String NAME = "products";

    private ProductCollection() {}

    public static MongoCollection<ProductDocument> in(MongoDatabase database) {
        return database.getCollection(NAME, ProductDocument.class)
                .withCodecRegistry(codecs(database.getCodecRegistry()));
    }

    static CodecRegistry codecs(CodecRegistry ofDriver) {
        return fromRegistries(fromCodecs(new SkuCodec(), new UuidCodec(UuidRepresentation.STANDARD)), ofDriver);
    }

    /** Finds products without what {@link ProductDocument#toProduct} does not need. */
    public static FindIterable<ProductDocument> find(MongoCollection<ProductDocument> products, Bson filter) {
        return products.find(filter)
                .projection(exclude(ProductDocument.NOT_READ))
                .batchSize(BATCH);
    }

    static void index(MongoCollection<?> products) {
        products.createIndexes(indexes());
    }

    /** Those besides {@code _id} and the one of the outbox. */
    static List<IndexModel> indexes() {
        return List.of(
                new IndexModel(ascending(ProductMarks.FIELD, "_id", "slot")),
                new IndexModel(ascending(KEYS, "slot")),
                new IndexModel(ascending("company", KEYS, "_id")),
                new IndexModel(
                        ascending("phrase.kind", "phrase.text", "phrase.company"), new IndexOptions().sparse(true)),
                new IndexModel(ascending("company", "removed", ProductDocument.COUNTED)),
                new IndexModel(ascending("company", "product.name.zh", "_id")),
                new IndexModel(ascending("company", "product.name.en", "_id")),
                new IndexModel(ascending("company", "product.model", "_id")),
                new IndexModel(ascending("company", "product.manufacturer", "_id")),
                new IndexModel(ascending("company", "product.vendor", "_id")),
                new IndexModel(ascending("company", "product.market.entryDate", "_id")),
                new IndexModel(ascending("company", "assessment.judgement.verdict", "_id")),
                new IndexModel(ascending("company", "assessment.assessedAt", "_id")),
                new IndexModel(ascending("company", ProductDocument.SALE_STATUS, "_id")),
                new IndexModel(
                        ascending("company", ProductDocument.SALE_CHANGED_AT, "_id", ProductDocument.SALE_STATUS)),
                new IndexModel(ascending("company", "reviews.place")),
                new IndexModel(ascending("company", "obligations.status", "obligations.requirement.due")),
                new IndexModel(
                        ascending("obligations.status", "obligations.announced", "obligations.watchedDay"),
                        new IndexOptions().sparse(true)));
    }

    /** Stores a SKU as a string. */
    private static final class SkuCodec implements Codec<Sku> {

        @Override
        public void encode(BsonWriter writer, Sku sku, EncoderContext context) {
            writer.writeString(sku.value());
        }

        @Override
        public Sku decode(BsonReader reader, DecoderContext context) {
            return new Sku(reader.readString());
        }

        @Override
        public Class<Sku> getEncoderClass() {
            return Sku.class;
        }
    }
}
