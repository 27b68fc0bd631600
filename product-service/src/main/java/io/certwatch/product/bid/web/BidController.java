package io.certwatch.product.bid.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.bid.BidList;
import io.certwatch.product.bid.BidSheet;
import io.certwatch.product.bid.ComposeBid;
import io.certwatch.product.bid.pdf.WriteBidPdf;
import io.certwatch.product.bid.pdf.WriteBidPdf.Heads;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.export.web.Download;
import io.certwatch.product.export.web.Format;
import io.certwatch.product.naming.Party;
import io.certwatch.product.naming.PartyNames;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A POST, because a bid has more SKUs than an address takes; nothing is stored. */
@RestController
class BidController {

    private static final long MOST_BYTES = 1_100_000_000;
    private static final long MEGA = 1_000_000;
    private static final int BUFFER = 1 << 16;

    private final ComposeBid compose;
    private final WriteBidPdf writePdf;
    private final RequestQueue queue;
    private final RequestQueue impactTurns;
    private final PartyNames names;
    private final CurrentCompany company;

    /** @param impactTurns for what takes long */
    BidController(
            ComposeBid compose,
            WriteBidPdf writePdf,
            RequestQueue requestTurns,
            RequestQueue impactTurns,
            PartyNames names,
            CurrentCompany company) {
        this.compose = compose;
        this.writePdf = writePdf;
        this.queue = requestTurns;
        this.impactTurns = impactTurns;
        this.names = names;
        this.company = company;
    }

    @Operation(
            operationId = "composeBid",
            summary = "List the proofs of chosen products on the day of a bid, what is missing first")
    @PostMapping("/api/bids")
    BidView compose(@RequestBody BidForm form) {
        return BidView.of(of(form), names.find(new Party(company.id(), null)).name());
    }

    @Operation(operationId = "exportBid", summary = "Export the proofs of chosen products on the day of a bid")
    @Answers(media = Format.XLSX_TYPE)
    @PostMapping("/api/exports/bid.xlsx")
    void export(
            @RequestBody BidForm form, @RequestParam(defaultValue = "en") String language, HttpServletResponse response)
            throws IOException {
        Language in = Format.language(language);
        var bid = of(form);
        var called = names.companyName(company.id(), in);
        var vendors = names.vendorNames(company.id());
        Download.of(
                "bid", Format.XLSX, bid.day(), response, table -> new BidSheet(bid, called, vendors, in).write(table));
    }

    @Operation(
            operationId = "exportBidWithScans",
            summary =
                    "Export the proofs of chosen products on the day of a bid as a PDF, with the scans after the list",
            description = "A scan that is damaged, encrypted or too large to be shown has a page that says so.")
    @Answers(
            value = {200, 413},
            media = MediaType.APPLICATION_PDF_VALUE)
    @PostMapping("/api/exports/bid.pdf")
    void exportWithScans(
            @RequestBody BidForm form, @RequestParam(defaultValue = "en") String language, HttpServletResponse response)
            throws IOException {
        Language in = Format.language(language);
        var bid = of(form);
        var size = WriteBidPdf.size(bid);
        if (size > MOST_BYTES) throw tooLarge(size);
        var owner = company.id();
        var heads = new Heads(names.companyName(owner, in), in);
        var pdf = Files.createTempFile("bid-", ".pdf");
        try {
            impactTurns.take(owner, size / 1_000, () -> write(bid, heads, pdf));
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setContentLengthLong(Files.size(pdf));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("bid-" + bid.day() + ".pdf")
                            .build()
                            .toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Files.copy(pdf, response.getOutputStream());
        } finally {
            Files.deleteIfExists(pdf);
        }
    }

    private Path write(BidList bid, Heads heads, Path pdf) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(pdf), BUFFER)) {
            writePdf.write(bid, heads, out);
            return pdf;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static RequestProblem tooLarge(long size) {
        return RequestProblem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "scans-too-large",
                Explanation.of("problem.scans-too-large", size / MEGA, MOST_BYTES / MEGA));
    }

    private BidList of(BidForm form) {
        var asked = form.toAsked();
        var owner = company.id();
        return queue.take(owner, asked.skus().size(), () -> compose.compose(owner, asked.skus(), asked.day()));
    }
}
