package io.certwatch.product.inventory.web;

import io.certwatch.platform.text.Localized;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.aggregate.ChangedMeanwhile;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.catalogue.CatalogueNotReady;
import io.certwatch.product.inventory.AwaitCatalogueVersion.CatalogueVersionNotReached;
import io.certwatch.product.inventory.web.Offer.NothingValid;
import io.certwatch.product.inventory.web.ProductsController.ProductUnjudged;
import io.certwatch.product.inventory.web.RegistrationView.RejectionView;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps failures of requests for products to problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProductProblems {

    private static final String WAIT_SECONDS = "2";

    @ExceptionHandler
    ProblemDetail on(NothingValid nothing) {
        var problem = RequestProblem.invalid(nothing.errors()).document();
        problem.setProperty(
                "rejected", nothing.rejected().stream().map(RejectionView::of).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(ChangedMeanwhile product) {
        return RequestProblem.stale(product.words()).document();
    }

    @ExceptionHandler
    ProblemDetail on(StaleProduct product) {
        return RequestProblem.conflict("stale-product", product.words()).document();
    }

    @ExceptionHandler
    ProblemDetail on(ProductUnjudged product) {
        var problem = RequestProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, "product-unjudged", product.words())
                .document();
        problem.setTitle("Product cannot be assessed");
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(CatalogueNotReady notYet) {
        return tryAgain("catalogue-not-ready", notYet.words());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(CatalogueVersionNotReached notYet) {
        return tryAgain("catalogue-version-not-reached", notYet.words());
    }

    private static ResponseEntity<ProblemDetail> tryAgain(String type, Localized notYet) {
        var problem = RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, type, notYet);
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, WAIT_SECONDS)
                .body(problem.document());
    }
}
