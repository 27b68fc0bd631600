package io.certwatch.notification.inbox.web;
