package io.certwatch.product.aggregate.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static java.util.function.Function.identity;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.certificate.CertificateUse.Part;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.Finding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What is true of a product, as texts that one index holds in the place of one for each field. A mark of all companies
 * is {@code MARK value}; one of a company is {@code company/MARK value}, under which the index has the products of the
 * company in the order of their SKUs.
 */
public final class ProductMarks {

    public static final String FIELD = "marks";

    private static final String AND_COMPANY = "/";
    private static final String AFTER_COMPANY = "0";
    private static final String NEXT = "\n";
    private static final String AFTER_NEXT = "\u000b";

    public enum Mark {
        /** It is not removed. With its place among all, see {@link HashSlot}. */
        LISTED,
        /** Its assessment is pending; of a company, or with its place. */
        PENDING,
        /** A decision alone leads to it, nothing in its text. */
        UNFOUND,
        /** A certificate tells what it is. */
        IDENTIFIED,
        /** The entry of a finding. */
        ENTRY,
        /** A sector whose guidance recognises it. */
        SECTOR,
        /** The key of its model, by which decisions find it. */
        MODEL,
        /** A decision that is or was on it. */
        DECISION,
        /** The group of a review, with the series of the product behind. */
        ALIKE,
        /** The model or the vendor, and the entry of a review. */
        REVIEW,
        /** It has an obligation that is not lifted. */
        OWED,
        /** An answer of its vendor waits for the team. */
        WAITING,
        /** A cause that opened an obligation of it, with the company behind. */
        CAUSE,
        /** A key by which certificates find it. */
        DEVICE,
        /** The number of a certificate or proof that it has or had, is claimed to have, or is confirmed to have. */
        PAPER,
        /** An accepted proof in the vault of the company. */
        PROOF,
        OBLIGATION,
        /** The last day on which it may or may not be sold, by what is known. */
        UNTIL
    }

    private static final Set<Status> OWED = Set.of(Status.OPEN, Status.IN_PROGRESS, Status.SATISFIED, Status.WAIVED);

    private final String company;
    private final Set<String> marks = new LinkedHashSet<>();

    private ProductMarks(String company) {
        this.company = company;
    }

    static List<String> of(AssessedProduct product) {
        var all = new ProductMarks(product.id().company());
        if (product.listed()) all.addListed(product);
        all.addObligations(product);
        if (product.sale().until() != null)
            all.add(Mark.UNTIL, product.sale().until().toString());
        return List.copyOf(all.marks);
    }

    private void addListed(AssessedProduct product) {
        var place = HashSlot.placeOf(product.id().toString());
        var assessment = product.assessment();
        var described = product.product();
        add(Mark.LISTED, place(place));
        if (assessment.pending()) {
            add(Mark.PENDING, place(place));
            addOfCompany(Mark.PENDING, "");
        }
        if (assessment.productDecisions().stream().anyMatch(decision -> decision.found() == null))
            addBoth(Mark.UNFOUND, "");
        if (assessment.certificates().stream().anyMatch(use -> use.part() == Part.IDENTIFIES))
            addBoth(Mark.IDENTIFIED, "");
        assessment.findings().stream().map(Finding::entry).forEach(entry -> addBoth(Mark.ENTRY, entry));
        assessment.sectors().forEach(sector -> addOfCompany(Mark.SECTOR, sector.name()));
        assessment.productDecisions().stream()
                .map(ProductDecision::decision)
                .forEach(decision -> addOfCompany(Mark.DECISION, decision.id().toString()));
        if (described.device() != null) {
            addOfCompany(
                    Mark.MODEL,
                    DecisionScope.model(
                                    described.device().manufacturer(),
                                    described.device().model())
                            .key());
        }
        product.reviews().forEach(review -> addReview(product, review));
        described.deviceKeys().forEach(key -> add(Mark.DEVICE, key));
        assessment.certificates().stream().map(CertificateUse::number).forEach(number -> add(Mark.PAPER, number));
    }

    private void addReview(AssessedProduct product, Review review) {
        var described = product.product();
        addOfCompany(Mark.ALIKE, product.group(review).key() + NEXT + described.series());
        described.extents().stream()
                .skip(1)
                .forEach(scope ->
                        addOfCompany(Mark.REVIEW, inScope(scope, review.entry().code())));
    }

    private void addObligations(AssessedProduct product) {
        for (var obligation : product.obligations()) {
            add(Mark.OBLIGATION, obligation.id().toString());
            add(Mark.CAUSE, obligation.openedBy().id() + AND_COMPANY + company);
            if (OWED.contains(obligation.status())) addOfCompany(Mark.OWED, "");
            addPapers(obligation);
        }
    }

    private void addPapers(Obligation obligation) {
        var answer = obligation.answer();
        if (answer != null && answer.isWaiting()) addOfCompany(Mark.WAITING, "");
        Stream.of(
                        Stream.ofNullable(answer).map(VendorAnswer::certificate),
                        Stream.of(obligation.confirmedCertificate()),
                        Stream.ofNullable(obligation.endedProof()).map(Cover::proof),
                        obligation.proofs().stream().map(AcceptedProof::number))
                .flatMap(identity())
                .filter(Objects::nonNull)
                .forEach(number -> add(Mark.PAPER, number));
        obligation.proofs().forEach(proof -> add(Mark.PROOF, proof.proof().toString()));
    }

    private void addBoth(Mark mark, String value) {
        add(mark, value);
        addOfCompany(mark, value);
    }

    private void add(Mark mark, String value) {
        marks.add(ofAll(mark, value));
    }

    private void addOfCompany(Mark mark, String value) {
        marks.add(ofOne(company, mark, value));
    }

    private static String ofAll(Mark mark, String value) {
        return value.isEmpty() ? mark.name() : mark + " " + value;
    }

    private static String ofOne(String company, Mark mark, String value) {
        return company + "/" + ofAll(mark, value);
    }

    private static String place(int place) {
        return "%04d".formatted(place);
    }

    static Bson has(Mark mark, Collection<String> values) {
        return in(FIELD, values.stream().map(value -> ofAll(mark, value)).toList());
    }

    public static Bson has(Mark mark, String value) {
        return eq(FIELD, ofAll(mark, value));
    }

    public static Bson hasAny(Mark mark, Collection<UUID> ids) {
        return has(mark, ids.stream().map(UUID::toString).toList());
    }

    public static Bson has(String company, Mark mark) {
        return has(company, mark, "");
    }

    public static Bson has(String company, Mark mark, String value) {
        return eq(FIELD, ofOne(company, mark, value));
    }

    public static Bson has(String company, Mark mark, Collection<String> values) {
        return in(
                FIELD, values.stream().map(value -> ofOne(company, mark, value)).toList());
    }

    /** A finding under one of the entries, or what a change of words has to look at in any case. */
    static Bson hasOtherwise(Collection<String> entries) {
        return in(FIELD, otherwise(entries, ProductMarks::ofAll));
    }

    /** Of a company, likewise. */
    static Bson hasOtherwise(String company, Collection<String> entries) {
        return in(FIELD, otherwise(entries, (mark, value) -> ofOne(company, mark, value)));
    }

    private static List<String> otherwise(Collection<String> entries, BiFunction<Mark, String, String> mark) {
        return Stream.concat(
                        Stream.of(mark.apply(Mark.UNFOUND, ""), mark.apply(Mark.IDENTIFIED, "")),
                        entries.stream().map(entry -> mark.apply(Mark.ENTRY, entry)))
                .toList();
    }

    /** A review under the entry, of a product in the scope, which is not that of one product. */
    public static Bson hasReview(String company, DecisionScope scope, String entry) {
        return has(company, Mark.REVIEW, inScope(scope.key(), entry));
    }

    private static String inScope(String scope, String entry) {
        return scope + NEXT + entry;
    }

    public static Bson hasNot(String company, Mark mark) {
        return ne(FIELD, ofOne(company, mark, ""));
    }

    /** Of reviews in this group, of products of any series. */
    public static Bson hasAlike(String company, String group) {
        return between(ofOne(company, Mark.ALIKE, group + NEXT), ofOne(company, Mark.ALIKE, group + AFTER_NEXT));
    }

    public static Bson hasAlike(String company, String group, String series) {
        return has(company, Mark.ALIKE, group + NEXT + series);
    }

    /** The cause opened an obligation of a product of the company. */
    public static Bson hasCause(String company, Collection<String> ids) {
        return has(
                Mark.CAUSE, ids.stream().map(id -> id + AND_COMPANY + company).toList());
    }

    /** The cause opened an obligation of a product of any company. */
    public static Bson hasCause(String id) {
        return between(ofAll(Mark.CAUSE, id + AND_COMPANY), ofAll(Mark.CAUSE, id + AFTER_COMPANY));
    }

    /** Of a mark with a place. */
    static Bson has(Mark mark, HashSlot slot) {
        return between(ofAll(mark, place(slot.firstPlace())), ofAll(mark, place(slot.end())));
    }

    /** Of a mark with a day. */
    static Bson hasBefore(Mark mark, LocalDate day) {
        return between(mark + " ", ofAll(mark, day.toString()));
    }

    /** On one mark, so that a server reads only what is between both. */
    private static Bson between(String first, String end) {
        return new Document(FIELD, new Document("$elemMatch", new Document("$gte", first).append("$lt", end)));
    }
}
