package io.certwatch.product.inventory.web;

import com.jayway.jsonpath.JsonPath;
import io.certwatch.platform.body.Batch;
import io.certwatch.platform.body.BodyReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reads bodies as the service does, and picks values out of responses. */
final class Json {

    private static final BodyReader BODIES = BodyReader.standalone();

    private Json() {}

    static Batch<ProductForm> products(String json) {
        return BODIES.readBatch(ProductForm.class, json.getBytes(StandardCharsets.UTF_8));
    }

    static String read(MvcTestResult answer, String path) {
        return value(answer, path);
    }

    static List<String> readAll(MvcTestResult answer, String path) {
        return value(answer, path);
    }

    private static <T> T value(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), "$." + path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
