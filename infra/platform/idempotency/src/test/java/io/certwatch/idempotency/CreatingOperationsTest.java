package io.certwatch.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class CreatingOperationsTest {

    @Test
    void aRequestThatIsRefusedHasNoOperation() {
        var operations = failing(new HttpMediaTypeNotSupportedException("no/type"));

        assertThat(operations.find(request())).isEmpty();
    }

    @Test
    void anotherFailureIsSeen() {
        var operations = failing(new IllegalStateException("A mapping is broken"));

        assertThatThrownBy(() -> operations.find(request())).hasMessage("A mapping is broken");
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("POST", "/api/orders");
        request.setContentType(MediaType.APPLICATION_JSON_VALUE);
        return request;
    }

    private static CreatingOperations failing(Exception failure) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("mapping", new RequestMappingHandlerMapping() {
            @Override
            protected HandlerMethod getHandlerInternal(HttpServletRequest request) throws Exception {
                throw failure;
            }
        });
        return new CreatingOperations(beans.getBeanProvider(RequestMappingHandlerMapping.class));
    }
}
