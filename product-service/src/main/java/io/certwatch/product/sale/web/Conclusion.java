package io.certwatch.product.sale.web;

import io.certwatch.law.AnnouncementId;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.aggregate.sale.SaleEntry;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Coverage.OpenLine;
import io.certwatch.product.certificate.RegisterCopy;
import io.certwatch.product.certificate.RegisterStanding;
import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.EntryCitation;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.sale.FindSale.SaleOnDay.Found;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a conclusion shows, in its language. Public, because the template calls it.
 *
 * @param confirmed the ids of the editions by which the product is judged today
 * @param held proofs of the company for the product, with how they stand beside the register
 * @param register what our copy of it has when the page is made
 * @param registered lines of the register that the sale rests on
 * @param open lines of the register that it does not rest on, but that may cover the product or no longer do
 * @param citations of the law
 */
public record Conclusion(
        String company,
        Found found,
        List<String> confirmed,
        List<HeldProof> held,
        RegisterCopy register,
        List<Certificate> registered,
        List<OpenLine> open,
        LegalCitations citations,
        Instant madeAt,
        Language language) {

    public record HeldProof(Proof proof, RegisterStanding standing) {}

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 300;

    /** So that several stay on the page. */
    private static final int LONGEST_OF_SEVERAL = 100;

    private static final int MOST_DECISIONS = 4;
    private static final int LONGEST_ANSWER = 800;

    /** A figure of the product held against the scope of an entry. */
    public record FigureLine(String name, String threshold, String actual) {}

    public Product product() {
        return found.product().product();
    }

    public Sale sale() {
        return found.sale();
    }

    /** The last day of what the conclusion says; null also where it rests on the last day of a proof that is in doubt. */
    public @Nullable LocalDate until() {
        return sale().reason() == SaleReason.LISTED_FOR_OTHERS ? null : sale().until();
    }

    /** The name in the language of the page, or in the other. */
    public String name() {
        var name = product().name();
        var zh = name.zh() == null ? "" : name.zh();
        var en = name.en() == null ? "" : name.en();
        var wanted = language == Language.ZH ? zh : en;
        return shorten(wanted.isEmpty() ? zh + en : wanted, LONGEST_NAME);
    }

    /** A class of the style. */
    public String density() {
        var product = product();
        var person = sale().person();
        var rows = Stream.of(
                        Stream.of(company, name(), product.sku().value(), "", "", "", "", "", "", assessed()),
                        listed().stream(),
                        isSinceByLaw() ? Stream.of("") : Stream.<String>empty(), // its label has two lines
                        Stream.ofNullable(penalty()),
                        Stream.of(product.model(), product.manufacturer()).filter(Objects::nonNull),
                        entries().stream(),
                        figures().stream()
                                .map(figure -> figure.name() + figure.actual() + figure.threshold() + " ".repeat(14)),
                        proofs().stream(),
                        isWithoutProof() ? Stream.of(withoutProof()) : Stream.<String>empty(),
                        decisions().stream(),
                        person == null ? Stream.<String>empty() : Stream.of(person.by() + " ".repeat(24) + decision()))
                .flatMap(texts -> texts);
        return ConclusionDensity.of(rows, why(), notJudged()).style();
    }

    /** Who decided about the product, and who accepted its proofs. */
    public List<String> decisions() {
        var all = new ConclusionDecisions(found, this::shortenReason).list();
        var shown = all.stream().limit(MOST_DECISIONS).map(this::of);
        var more = all.size() - MOST_DECISIONS;
        return Stream.concat(
                        shown,
                        more > 0 ? Stream.of(of(Explanation.of("conclusion.decisions.more", more))) : Stream.empty())
                .toList();
    }

    private String shortenReason(String reason) {
        var several = found.product().assessment().productDecisions().size() > 1;
        return shorten(reason, several ? LONGEST_OF_SEVERAL : LONGEST_REASON);
    }

    /** Whether a person decided whom {@link #decisions} does not name: who stopped tracking, or decided what no longer counts. */
    public boolean isPersonUnnamed() {
        var person = sale().person();
        return person != null
                && found.product().assessment().productDecisions().stream()
                        .filter(ProductDecision::counts)
                        .map(ProductDecision::decision)
                        .noneMatch(decision -> decision.by().equals(person.by())
                                && decision.reason().equals(person.reason()));
    }

    /** What the person said who decided; the page of the product has a long reason in full. */
    public String decision() {
        var person = sale().person();
        return person == null ? "" : shorten(person.reason(), LONGEST_REASON);
    }

    private String shorten(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + of(Explanation.of("conclusion.more"));
    }

    public String of(Localized text) {
        return text.in(language);
    }

    public String day(LocalDate day) {
        return language.format(day);
    }

    public String why() {
        return shorten(of(found.explanation()), LONGEST_ANSWER);
    }

    public String notJudged() {
        return of(Explanation.of("sale.scope"));
    }

    public List<String> entries() {
        return new ConclusionEntries(found).list().stream().map(this::of).toList();
    }

    public List<String> proofs() {
        return proofLines().list().stream().map(this::of).toList();
    }

    private ConclusionProofs proofLines() {
        return new ConclusionProofs(found, held, registered, open, madeAt, this::shortenReason);
    }

    public boolean isWithoutProof() {
        return sale().proofs().isEmpty();
    }

    /** What is said if no proof is on record, and where it was looked for. */
    public String withoutProof() {
        return of(sale().entries().stream()
                .map(entry -> open.isEmpty() ? register.describe(entry.code()).note() : register.describeFound())
                .distinct()
                .reduce(
                        proofLines().describeNone().begin(),
                        (words, note) -> Explanation.of("conclusion.register", words, note)));
    }

    /** Since when the entries that it rests on list the product. */
    public List<String> listed() {
        return law().listFirstDays().stream().map(this::of).toList();
    }

    public String since() {
        return law().describeSince().in(language);
    }

    public @Nullable String penalty() {
        var penalty = law().describePenalty();
        return penalty == null ? null : of(penalty);
    }

    private ConclusionLaw law() {
        return new ConclusionLaw(found, citations);
    }

    /** Whether its first day follows from the law, and is not the day on which we found the answer. */
    public boolean isSinceByLaw() {
        return sale().status() == SaleStatus.NOT_TO_BE_SOLD;
    }

    /** Whether an earlier edition may have listed it already, so that the day is only the latest possible one. */
    public boolean isSinceAtLatest() {
        return isSinceByLaw()
                && found.product().obligations().stream()
                        .map(Obligation::requirement)
                        .filter(requirement -> isOf(sale().entries(), requirement.key()))
                        .map(Requirement::listing)
                        .anyMatch(listing ->
                                listing.atLatest() && listing.proofSince().equals(sale().since()));
    }

    static boolean isOf(List<SaleEntry> entries, EntryKey key) {
        return entries.stream().anyMatch(entry -> entry.key().equals(key));
    }

    /** When the product was assessed, and by which editions of the catalogue; of a past day those are not kept. */
    public String assessed() {
        var assessment = found.product().assessment();
        var key = confirmed.equals(assessment.editions()) ? "conclusion.assessed.by" : "conclusion.assessed.confirmed";
        var editions = confirmed.stream()
                .filter(edition -> AnnouncementId.ofEdition(edition).isPresent())
                .toList();
        return found.isPast() || editions.isEmpty()
                ? day(sale().assessedOn())
                : of(Explanation.of(
                        key, ChinaCalendar.dayOf(assessment.assessedAt()), EntryCitation.ofEditions(editions)));
    }

    /** What the page says if nobody has decided anything. */
    public String nobody() {
        var isFinal = sale().status() == SaleStatus.MAY_BE_SOLD || sale().status() == SaleStatus.NOT_TO_BE_SOLD;
        var waiting = new ConclusionEntries(found).listWaiting();
        if (!isFinal) return of(Explanation.of("conclusion.nobody.yet"));
        return of(
                waiting.isEmpty()
                        ? Explanation.of("conclusion.nobody")
                        : Explanation.of("conclusion.nobody.review", Explanation.list(waiting)));
    }

    /** Those of the entries that it rests on; none for a past day, whose figures are not kept. */
    public List<FigureLine> figures() {
        return found.isPast()
                ? List.of()
                : found.product().assessment().findings().stream()
                        .filter(finding -> isOf(sale().entries(), EntryKey.of(finding)))
                        .flatMap(finding -> finding.criteria().stream())
                        .distinct()
                        .map(this::line)
                        .toList();
    }

    private FigureLine line(CriterionResult criterion) {
        var figure = criterion.figure();
        var own = criterion.figureName();
        var name = own == null ? criterion.name() : Explanation.of("conclusion.figure.read-as", criterion.name(), own);
        return new FigureLine(of(name), of(criterion.threshold()), figure == null ? "–" : of(figure));
    }

    /** In China, to the minute. */
    public String made() {
        return of(time(madeAt));
    }

    static Explanation time(Instant at) {
        return Explanation.of("dossier.time", ChinaCalendar.formatMinute(at));
    }
}
