package io.certwatch.notification.inbox.mongo;
