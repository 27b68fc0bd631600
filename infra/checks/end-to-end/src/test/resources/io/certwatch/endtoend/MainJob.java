package io.certwatch.client;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwatch.client.catalogue.api.CertificatesApi;
import io.certwatch.client.catalogue.api.CertificatesApi.APIUploadCertificateListRequest;
import io.certwatch.client.catalogue.api.EditionsApi;
import io.certwatch.client.catalogue.api.EditionsApi.APIPublishEditionRequest;
import io.certwatch.client.catalogue.api.EditionsApi.APIUploadEditionRequest;
import io.certwatch.client.catalogue.model.EditionForm;
import io.certwatch.client.catalogue.model.PublicationForm;
import io.certwatch.client.notification.api.ContactsApi;
import io.certwatch.client.notification.api.ContactsApi.APIAddContactRequest;
import io.certwatch.client.notification.model.ContactForm;
import io.certwatch.client.product.ApiException;
import io.certwatch.client.product.api.AssessmentsApi;
import io.certwatch.client.product.api.AssessmentsApi.APIAssessProductsRequest;
import io.certwatch.client.product.api.ExportsApi;
import io.certwatch.client.product.api.ExportsApi.APIExportProductsRequest;
import io.certwatch.client.product.api.InventoryApi;
import io.certwatch.client.product.api.InventoryApi.APIUploadImportRequest;
import io.certwatch.client.product.api.ObligationsApi;
import io.certwatch.client.product.api.ObligationsApi.APIListObligationsRequest;
import io.certwatch.client.product.api.ObligationsApi.APIRecordProgressRequest;
import io.certwatch.client.product.api.ProductsApi;
import io.certwatch.client.product.api.ProductsApi.APIGetProductRequest;
import io.certwatch.client.product.model.InventoryImport;
import io.certwatch.client.product.model.MarketStatus;
import io.certwatch.client.product.model.Obligation;
import io.certwatch.client.product.model.Problem;
import io.certwatch.client.product.model.ProductFigure;
import io.certwatch.client.product.model.ProductForm;
import io.certwatch.client.product.model.ProductMarketForm;
import io.certwatch.client.product.model.ProductNameForm;
import io.certwatch.client.product.model.ProgressForm;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/**
 * The main job with the generated clients only: publish an edition, register a product, read why it needs
 * certification, record the progress, import an inventory and a list of certificates. Returns the results by step.
 */
public final class MainJob implements Callable<Map<String, Object>> {

    private static final String SKU = "CLIENT-X8";

    private final ObjectMapper json = io.certwatch.client.product.ApiClient.createDefaultObjectMapper();
    private final Map<String, Object> seen = new LinkedHashMap<>();
    private final io.certwatch.client.catalogue.ApiClient catalogue = new io.certwatch.client.catalogue.ApiClient();
    private final io.certwatch.client.product.ApiClient product = new io.certwatch.client.product.ApiClient();
    private final io.certwatch.client.notification.ApiClient notification =
            new io.certwatch.client.notification.ApiClient();

    /** @param authorization the Authorization header for a path */
    public MainJob(URI gateway, UnaryOperator<String> authorization) {
        catalogue.setRequestInterceptor(
                request -> request.header("Authorization", authorization.apply("/api/editions")));
        product.setRequestInterceptor(request -> request.header("Authorization", authorization.apply("/api/products")));
        notification.setRequestInterceptor(
                request -> request.header("Authorization", authorization.apply("/api/contacts")));
        catalogue.updateBaseUri(gateway.toString());
        product.updateBaseUri(gateway.toString());
        notification.updateBaseUri(gateway.toString());
    }

    @Override
    public Map<String, Object> call() throws Exception {
        var version = publish();
        contact();
        register(version);
        recordProgress();
        importInventory();
        importCertificates();
        seen.put(
                "unknown product",
                problem(() -> new ProductsApi(product)
                                .getProduct(APIGetProductRequest.newBuilder()
                                        .sku("NOBODY")
                                        .build()))
                        .getType());
        return seen;
    }

    private String publish() throws Exception {
        var editions = new EditionsApi(catalogue);
        EditionForm form;
        try (var file = MainJob.class.getResourceAsStream("/certwatch/reference/edition-2017-1.json")) {
            form = json.readValue(file, EditionForm.class);
        }
        seen.put(
                "draft",
                editions.uploadEdition(APIUploadEditionRequest.newBuilder()
                                .editionForm(form)
                                .build())
                        .getStatus()
                        .getValue());
        var now = new PublicationForm().edition(form.getId()).now(true);
        var published = editions.publishEdition(APIPublishEditionRequest.newBuilder()
                .id(form.getId())
                .publicationForm(now)
                .build());
        seen.put("entries", published.getEntries().size());
        return published.getCatalogueVersion();
    }

    private void contact() throws Exception {
        var contact = new ContactForm()
                .vendor("client-vendor")
                .name("Jane Roe")
                .email("jane@client.example")
                .language(ContactForm.LanguageEnum.EN);
        var request = APIAddContactRequest.newBuilder()
                .contactForm(contact)
                .idempotencyKey("contact-jane-of-client-vendor")
                .build();
        var contacts = new ContactsApi(notification);
        var made = contacts.addContactWithHttpInfo(request);
        var again = contacts.addContactWithHttpInfo(request);
        seen.put("contact", made.getData().getEmail());
        seen.put(
                "contact again",
                List.of(
                        again.getStatusCode(),
                        again.getData().getId().equals(made.getData().getId())));
    }

    private void register(String version) throws Exception {
        var router = new ProductForm()
                .sku(SKU)
                .name(new ProductNameForm().zh("核心路由器").en("Core router"))
                .vendor("client-vendor")
                .putSpecsItem("throughput", new ProductFigure("157.54 Tbps bidirectional"))
                .putSpecsItem("routing table", new ProductFigure("200万条"))
                .market(new ProductMarketForm().status(MarketStatus.PLANNED).entryDate(LocalDate.of(2027, 3, 1)));
        var assess = APIAssessProductsRequest.newBuilder()
                .productForm(List.of(router))
                .catalogueVersion(version)
                .build();
        seen.put(
                "assessed",
                new AssessmentsApi(product)
                        .assessProducts(assess)
                        .getFirst()
                        .getVerdict()
                        .getValue());
        seen.put(
                "stored",
                new ProductsApi(product).registerProducts(List.of(router)).getStored());
        seen.put(
                "verdict",
                new ProductsApi(product)
                        .getProduct(APIGetProductRequest.newBuilder()
                                .sku(SKU)
                                .catalogueVersion(version)
                                .build())
                        .getVerdict()
                        .getValue());
    }

    private void recordProgress() throws Exception {
        var obligations = new ObligationsApi(product);
        var owed = obligation(obligations);
        seen.put("entry", owed.getEntry().getCode());
        var form = new ProgressForm()
                .application("CCRC-2027-0815")
                .body("CCRC")
                .expected(LocalDate.of(2027, 2, 1))
                .by("jane");
        var tag = '"' + owed.getRevision().toString() + '"';
        var record = APIRecordProgressRequest.newBuilder()
                .id(owed.getId())
                .ifMatch(tag)
                .progressForm(form)
                .build();
        seen.put("progress", obligations.recordProgress(record).getStatus().getValue());
        form.application(" ");
        var refused = problem(() -> obligations.recordProgress(record));
        seen.put(
                "refused fields",
                refused.getErrors().stream().map(error -> error.getField()).toList());
        seen.put(
                "unknown obligation",
                problem(() -> obligations.getObligation(UUID.randomUUID())).getStatus());
    }

    private static Obligation obligation(ObligationsApi obligations) throws ApiException {
        return obligations
                .listObligations(APIListObligationsRequest.newBuilder().sku(SKU).build())
                .getItems()
                .getFirst();
    }

    private void importInventory() throws Exception {
        var inventory = new InventoryApi(product);
        var file = Files.writeString(
                Files.createTempFile("inventory", ".csv"),
                "sku,name.zh,vendor\nCLIENT-1,堡垒机,client-vendor\nCLIENT-2,椅子,client-vendor\n");
        var sent = inventory.uploadImport(APIUploadImportRequest.newBuilder()
                ._file(file.toFile())
                .name("inventory.csv")
                .build());
        var done = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> inventory.getImport(sent.getId()),
                        seen -> seen.getPhase() == InventoryImport.PhaseEnum.DONE);
        Files.delete(file);
        seen.put("imported", done.getRows().getStored());
        var export = APIExportProductsRequest.newBuilder()
                .format("csv")
                .vendor("client-vendor")
                .build();
        var table = new ExportsApi(product).exportProducts(export).toPath();
        seen.put(
                "exported",
                Files.readAllLines(table).stream()
                        .filter(line -> line.contains("CLIENT-"))
                        .count());
    }

    private void importCertificates() throws Exception {
        var certificates = new CertificatesApi(catalogue);
        var csv = """
            证书编号,产品型号,企业名称,产品名称,产品类别,发证日期,有效期至
            示例-2024-0042,X8,示例公司,核心路由器,路由器,2024-03-18,2099-03-17
            """;
        var list = APIUploadCertificateListRequest.newBuilder()
                .body(csv)
                .kind("FULL")
                .source("client")
                .build();
        var sent = certificates.uploadCertificateList(list);
        var done = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> certificates.getCertificateImport(sent.getId()),
                        read -> read.getPhase()
                                == io.certwatch.client.catalogue.model.CertificateImport.PhaseEnum.DONE);
        seen.put("certificates", done.getRows().getStored());
    }

    private Problem problem(Callable<?> refused) throws Exception {
        try {
            refused.call();
            throw new IllegalStateException("It was not refused");
        } catch (ApiException problem) {
            return json.readValue(problem.getResponseBody(), Problem.class);
        }
    }
}
