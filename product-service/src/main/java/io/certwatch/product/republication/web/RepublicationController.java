package io.certwatch.product.republication.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.republication.Republications;
import io.certwatch.product.republication.RepublishAssessments;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For a consumer that lost what it knew: it gets the company's assessments again, under the same event ids. */
@RestController
@RequestMapping(RepublicationController.PATH)
class RepublicationController {

    static final String PATH = "/api/assessments/republication";

    private final RepublishAssessments republish;
    private final Republications republications;
    private final CurrentCompany company;

    RepublicationController(RepublishAssessments republish, Republications republications, CurrentCompany company) {
        this.republish = republish;
        this.republications = republications;
        this.company = company;
    }

    @Operation(operationId = "republishAssessments", summary = "Publish the current assessments again, for consumers that must rebuild")
    @Answers(202)
    @PostMapping
    ResponseEntity<RepublicationView> request() {
        return ResponseEntity.accepted().location(URI.create(PATH)).body(RepublicationView.of(republish.request(company.id())));
    }

    @Operation(operationId = "getAssessmentRepublication", summary = "Get how far the publishing is")
    @Answers({200, 404})
    @GetMapping
    RepublicationView progress() {
        return republications.find(company.id())
                .map(RepublicationView::of)
                .orElseThrow(() -> RequestProblem.unknown("republication", "of assessments"));
    }
}
