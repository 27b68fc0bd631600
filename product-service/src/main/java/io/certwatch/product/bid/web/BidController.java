package io.certwatch.product.bid.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.bid.BidList;
import io.certwatch.product.bid.BidSheet;
import io.certwatch.product.bid.ComposeBid;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.export.web.Download;
import io.certwatch.product.export.web.Format;
import io.certwatch.product.naming.PartyNames;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A POST, because a bid has more SKUs than an address takes; nothing is stored. */
@RestController
class BidController {

    private final ComposeBid compose;
    private final RequestQueue queue;
    private final PartyNames names;
    private final CurrentCompany company;

    BidController(ComposeBid compose, RequestQueue requestTurns, PartyNames names, CurrentCompany company) {
        this.compose = compose;
        this.queue = requestTurns;
        this.names = names;
        this.company = company;
    }

    @Operation(
            operationId = "composeBid",
            summary = "List the proofs of chosen products on the day of a bid, what is missing first")
    @PostMapping("/api/bids")
    BidView compose(@RequestBody BidForm form) {
        return BidView.of(of(form));
    }

    @Operation(operationId = "exportBid", summary = "Export the proofs of chosen products on the day of a bid")
    @Answers(media = Format.XLSX_TYPE)
    @PostMapping("/api/exports/bid.xlsx")
    void export(
            @RequestBody BidForm form, @RequestParam(defaultValue = "en") String language, HttpServletResponse response)
            throws IOException {
        Language in = Format.language(language);
        var bid = of(form);
        var vendors = names.vendorNames(company.id());
        Download.of("bid", Format.XLSX, bid.day(), response, table -> new BidSheet(bid, vendors, in).write(table));
    }

    private BidList of(BidForm form) {
        var asked = form.toAsked();
        var owner = company.id();
        return queue.take(owner, asked.skus().size(), () -> compose.compose(owner, asked.skus(), asked.day()));
    }
}
