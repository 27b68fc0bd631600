package io.certwatch.product.trend;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** A day of a company is one small document, which never changes. */
@Component
final class MongoTrends implements Trends {

    private final MongoCollection<FiguresDocument> collection;

    MongoTrends(MongoDatabase database) {
        this.collection = database.getCollection("trend-days", FiguresDocument.class);
        collection.createIndex(ascending("company", "day"));
        collection.createIndex(ascending("day"));
    }

    /**
     * The figures of a day as stored. Public because the driver's codec for records requires it.
     *
     * @param id {@code company/day}, so that each day has one
     */
    public record FiguresDocument(
            @BsonId String id,
            String company,
            LocalDate day,
            long required,
            long withoutProof,
            long toReview,
            long overdue,
            long metByProof) {

        static FiguresDocument of(String company, DayFigures figures) {
            return new FiguresDocument(
                    id(company, figures.day()),
                    company,
                    figures.day(),
                    figures.required(),
                    figures.withoutProof(),
                    figures.toReview(),
                    figures.overdue(),
                    figures.metByProof());
        }

        static String id(String company, LocalDate day) {
            return company + "/" + day;
        }

        DayFigures toFigures() {
            return new DayFigures(day, required, withoutProof, toReview, overdue, metByProof);
        }
    }

    @Override
    public boolean has(String company, LocalDate day) {
        return collection.countDocuments(eq("_id", FiguresDocument.id(company, day))) > 0;
    }

    @Override
    public boolean keep(String company, DayFigures figures) {
        return DuplicateKeys.unlessTaken(
                () -> collection.insertOne(FiguresDocument.of(company, figures)).wasAcknowledged());
    }

    @Override
    public List<DayFigures> between(String company, LocalDate first, LocalDate last) {
        return collection
                .find(and(eq("company", company), gte("day", first), lte("day", last)))
                .sort(ascending("day"))
                .map(FiguresDocument::toFigures)
                .into(new ArrayList<>());
    }

    @Override
    public void removeBefore(LocalDate day) {
        collection.deleteMany(lt("day", day));
    }
}
