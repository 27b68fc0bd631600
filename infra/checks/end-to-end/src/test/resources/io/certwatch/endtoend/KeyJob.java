package io.certwatch.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwatch.client.gateway.ApiClient;
import io.certwatch.client.gateway.ApiException;
import io.certwatch.client.gateway.api.KeysApi;
import io.certwatch.client.gateway.api.KeysApi.APICreateApiKeyRequest;
import io.certwatch.client.gateway.api.KeysApi.APIListApiKeysRequest;
import io.certwatch.client.gateway.api.SessionApi;
import io.certwatch.client.gateway.model.ApiKey;
import io.certwatch.client.gateway.model.ApiKeyForm;
import io.certwatch.client.gateway.model.FieldFault;
import io.certwatch.client.gateway.model.Problem;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/** Makes an API key with the generated client of the gateway, and asks with it whose it is. Returns the results by step. */
public final class KeyJob implements Callable<Map<String, Object>> {

    private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
    private final URI gateway;
    private final UnaryOperator<String> authorization;

    /** @param authorization the Authorization header for a path */
    public KeyJob(URI gateway, UnaryOperator<String> authorization) {
        this.gateway = gateway;
        this.authorization = authorization;
    }

    @Override
    public Map<String, Object> call() throws Exception {
        var keys = new KeysApi(client(authorization.apply("/api/keys")));
        var form = new ApiKeyForm()
                .name("Generated client")
                .addRolesItem(ApiKeyForm.RolesEnum.MEMBER)
                .expiresAt(OffsetDateTime.now().plusDays(30));
        var request = APICreateApiKeyRequest.newBuilder()
                .apiKeyForm(form)
                .idempotencyKey(UUID.randomUUID().toString())
                .build();
        var made = keys.createApiKey(request);
        var again = keys.createApiKey(request);
        var itself = new SessionApi(client("Bearer " + made.getKey())).getSession();
        var all = keys.listApiKeys(APIListApiKeysRequest.newBuilder().build());
        return Map.of(
                "key",
                itself.getRoles().getFirst().name(),
                "key company",
                itself.getCompany(),
                "key again",
                again.getKey().equals(made.getKey()),
                "keys",
                all.getItems().stream().map(ApiKey::getName).toList(),
                "refused roles",
                collectRefusedFields(keys, form.roles(List.of())));
    }

    private List<String> collectRefusedFields(KeysApi keys, ApiKeyForm form) throws Exception {
        try {
            keys.createApiKey(
                    APICreateApiKeyRequest.newBuilder().apiKeyForm(form).build());
            throw new IllegalStateException("It was not refused");
        } catch (ApiException refused) {
            var problem = json.readValue(refused.getResponseBody(), Problem.class);
            return problem.getErrors().stream().map(FieldFault::getField).toList();
        }
    }

    private ApiClient client(String credentials) {
        var client = new ApiClient();
        client.setRequestInterceptor(request -> request.header("Authorization", credentials));
        client.updateBaseUri(gateway.toString());
        return client;
    }
}
