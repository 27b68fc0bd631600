package io.certwatch.identity.registry;

/** The client through which the gateway signs people in. */
public record GatewayClient(String clientId, String clientSecret) {
    /** The file with its settings, in the form that the gateway imports. */
    public static final String FILE = "gateway-client.properties";

    static final String CLIENT_ID = "gateway";
    static final String ID_SETTING = "certwatch.signin.client-id";
    static final String SECRET_SETTING = "certwatch.signin.client-secret";

    public GatewayClient {
        Required.text("client-id", clientId);
        Required.text("client-secret", clientSecret);
    }
}
