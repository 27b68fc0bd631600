package io.certwatch.product.product.mongo;

import io.certwatch.product.product.Sku;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Stores a SKU as a string. */
final class SkuCodec implements Codec<Sku> {

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
