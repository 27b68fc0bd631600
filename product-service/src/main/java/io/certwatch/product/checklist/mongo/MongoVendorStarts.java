package io.certwatch.product.checklist.mongo;

import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.certwatch.product.checklist.VendorStarts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** One document per vendor of a company, written once. */
@Component
final class MongoVendorStarts implements VendorStarts {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<VendorStartDocument> collection;

    MongoVendorStarts(MongoDatabase database) {
        this.collection = database.getCollection("checklist-vendors", VendorStartDocument.class);
    }

    /** @param id company and vendor; no company has a line break */
    public record VendorStartDocument(@BsonId String id, LocalDate since) {

        String vendor() {
            return id.substring(id.indexOf('\n') + 1);
        }
    }

    private static String id(String company, String vendor) {
        return company + "\n" + vendor;
    }

    @Override
    public Map<String, LocalDate> since(String company, Collection<String> vendors, LocalDate today) {
        var known = findKnown(company, vendors);
        var added =
                vendors.stream().filter(vendor -> !known.containsKey(vendor)).toList();
        if (added.isEmpty()) return known;
        collection.bulkWrite(added.stream()
                .map(vendor -> new UpdateOneModel<VendorStartDocument>(
                        Filters.eq("_id", id(company, vendor)), Updates.min("since", today), UPSERT))
                .toList());
        return findKnown(company, vendors);
    }

    private Map<String, LocalDate> findKnown(String company, Collection<String> vendors) {
        if (vendors.isEmpty()) return Map.of();
        var ids = vendors.stream().map(vendor -> id(company, vendor)).toList();
        return collection.find(in("_id", ids)).into(new ArrayList<>()).stream()
                .collect(toMap(VendorStartDocument::vendor, VendorStartDocument::since));
    }
}
