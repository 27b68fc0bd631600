package io.certwatch.product.inventory.web;

import io.certwatch.audit.CurrentRecord;
import io.certwatch.platform.body.Batch;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.ProductMetrics;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.inventory.AwaitCatalogueVersion;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.inventory.ProductOrder;
import io.certwatch.product.inventory.ProductOrder.Direction;
import io.certwatch.product.inventory.ProductOrder.Key;
import io.certwatch.product.inventory.ProductSearch;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.inventory.RemoveProduct;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/products")
class ProductsController {

    private final RegisterProducts register;
    private final RemoveProduct remove;
    private final Products products;
    private final Inventory inventory;
    private final RequestQueue queue;
    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final ProductMetrics metrics;
    private final AwaitCatalogueVersion await;
    private final CurrentRecord audit;

    ProductsController(
            RegisterProducts register,
            RemoveProduct remove,
            Products products,
            Inventory inventory,
            RequestQueue requestTurns,
            CurrentCompany company,
            CurrentCaller caller,
            ProductMetrics metrics,
            AwaitCatalogueVersion await,
            CurrentRecord audit) {
        this.register = register;
        this.remove = remove;
        this.products = products;
        this.inventory = inventory;
        this.queue = requestTurns;
        this.company = company;
        this.caller = caller;
        this.metrics = metrics;
        this.await = await;
        this.audit = audit;
    }

    @Operation(operationId = "registerProducts", summary = "Register products and assess them")
    @Answers({200, 409})
    @PostMapping
    RegistrationView register(@RequestBody Batch<ProductForm> body) {
        var offer = Offer.of(body);
        audit.concerns(offer.skus());
        var registration = register.register(company.id(), caller.get().author(null), offer.products());
        var view = RegistrationView.of(registration, offer);
        metrics.countRegistered(
                company.id(), view.stored(), view.unchanged(), view.rejected().size());
        audit.count("stored", view.stored());
        audit.count("unchanged", view.unchanged());
        audit.count("rejected", view.rejected().size());
        return view;
    }

    @Operation(operationId = "listProducts", summary = "List products with their verdicts")
    @GetMapping
    Page<ProductView> list(
            @ParameterObject ProductFilterParameters filter,
            @ParameterObject ProductOrderParameters sorted,
            @RequestParam @Nullable String catalogueVersion,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var cursor = new ProductCursor(filter, sorted.toOrder());
        var last = cursor.read(after);
        await.products(catalogueVersion);
        var search = new ProductSearch(filter.of(company.id()), cursor.order(), last, limit + 1);
        return queue.take(
                company.id(),
                limit,
                () -> Page.of(inventory.search(search), limit, cursor::position).map(ProductView::of));
    }

    @Operation(operationId = "getProduct", summary = "Get a product")
    @GetMapping("/{sku}")
    ResponseEntity<ProductView> get(@PathVariable String sku, @RequestParam @Nullable String catalogueVersion) {
        var id = id(sku);
        await.product(id, catalogueVersion);
        return answer(HttpStatus.OK, products.requireListed(id));
    }

    @Operation(operationId = "putProduct", summary = "Register or change a product")
    @Answers({201, 200, 409})
    @PutMapping("/{sku}")
    ResponseEntity<ProductView> put(
            @PathVariable String sku,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody ProductForm form) {
        var id = id(sku);
        var product = form.toProduct(id.sku());
        if (!product.sku().equals(id.sku())) throw RequestProblem.invalid("sku", Explanation.of("problem.other-sku"));
        var isNew = products.find(id).filter(AssessedProduct::listed).isEmpty();
        var precondition = EntityTag.isForNew(ifNoneMatch) ? Precondition.ABSENT : precondition(ifMatch);
        var registration = register.register(company.id(), caller.get().author(null), List.of(product), precondition);
        metrics.countRegistered(
                company.id(),
                registration.stored(),
                registration.unchanged(),
                registration.unjudged().size());
        if (!registration.unjudged().isEmpty()) {
            throw new ProductUnjudged(sku);
        }
        return answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, products.requireListed(id));
    }

    @Operation(operationId = "removeProduct", summary = "Remove a product")
    @Answers(409)
    @DeleteMapping("/{sku}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String sku,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        remove.remove(id(sku), precondition(ifMatch));
    }

    private ProductId id(String sku) {
        return new ProductId(company.id(), SkuAddress.read(sku));
    }

    private static Precondition precondition(@Nullable String ifMatch) {
        var revision = EntityTag.optional(ifMatch);
        return revision == null ? Precondition.NONE : Precondition.atRevision(revision);
    }

    private static ResponseEntity<ProductView> answer(HttpStatus status, AssessedProduct product) {
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(product.revision()))
                .body(ProductView.of(product));
    }

    /** The assessment of the only product of a request failed. */
    static final class ProductUnjudged extends RuntimeException {

        private final String sku;

        ProductUnjudged(String sku) {
            super("The product " + sku + " cannot be assessed", null, false, false);
            this.sku = sku;
        }

        Explanation words() {
            return Explanation.of("problem.product-unassessed", sku);
        }
    }

    /** Query parameters that order products in the list. */
    record ProductOrderParameters(
            @Parameter(description = "SKU if missing") @Nullable
            Key sort,

            @Parameter(
                    description =
                            "ASC if missing. Products without a value are first when ascending, last when descending")
            @Nullable
            Direction order) {

        ProductOrder toOrder() {
            return new ProductOrder(sort == null ? Key.SKU : sort, order == null ? Direction.ASC : order);
        }
    }
}
