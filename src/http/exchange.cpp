// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/exchange.h"

#include "http/intake.h"
#include "http/wire.h"

#include <utility>

namespace {

constexpr int busy_retry_s = 2;

} // namespace

void Mailbox::deliver(std::shared_ptr<Exchange> exchange)
{
    std::lock_guard const lock{mutex_};
    if (!wake_) return;
    finished_.push_back(std::move(exchange));
    if (finished_.size() == 1) wake_();
}

std::vector<std::shared_ptr<Exchange>> Mailbox::collect()
{
    std::lock_guard const lock{mutex_};
    return std::exchange(finished_, {});
}

void Mailbox::close()
{
    std::vector<std::shared_ptr<Exchange>> dropped;
    std::lock_guard const lock{mutex_};
    wake_ = nullptr;
    dropped.swap(finished_);
}

// The request boundary: one of the places where a fault ends.
void Exchange::run()
{
    try {
        answer();
    } catch (std::exception const& fault) {
        log_fault("http.fault", fault.what());
        answer_fault(fault);
    } catch (...) {
        log_fault("http.fault", "unknown");
        answer_problem(500);
    }
    deliver_through(std::exchange(response.gate, nullptr));
}

void Exchange::answer()
{
    int const status = fill_form(request, content_type, body);
    std::string{}.swap(body);
    if (status != 0) return answer_problem(status);
    response = handling_.handle(request);
    write_head();
}

void Exchange::answer_problem(int status)
{
    answer_with(
        [&] {
            auto made = handling_.problem(status, request);
            made.status = status;
            if (status == 503) made.retry_after_s = busy_retry_s;
            return made;
        },
        status);
}

void Exchange::answer_fault(std::exception const& fault)
{
    if (!handling_.fault) return answer_problem(500);
    answer_with([&] { return handling_.fault(fault, request); }, 500);
}

// A page that cannot even be made is told in plain text.
void Exchange::answer_with(std::function<Response()> const& make_page, int status)
{
    try {
        response = make_page();
        write_head();
    } catch (std::exception const& fault) {
        log_fault("http.problem_page_fault", fault.what());
        response = {};
        response.status = status;
        response.content_type = "text/plain; charset=utf-8";
        response.body = "Något gick fel. Försök igen om en stund.\n";
        write_head();
    }
}

void Exchange::check_gate()
{
    if (!gate_fault_) return;
    try {
        std::rethrow_exception(gate_fault_);
    } catch (std::exception const& fault) {
        log_fault("http.gate_fault", fault.what());
        answer_fault(fault);
    } catch (...) {
        log_fault("http.gate_fault", "unknown");
        answer_problem(500);
    }
}

void Exchange::write_head()
{
    keep_alive = keep_alive && !handling_.draining;
    head = head_of(response,
        {request.method, request.secure, keep_alive, request.request_id, request.if_none_match,
            handling_.clock.now()});
}

// The last thing that touches the exchange on this thread: from here it belongs to whoever lets the gate go,
// and then to the I/O thread.
void Exchange::deliver_through(std::shared_ptr<Gate> gate)
{
    if (!gate) return mailbox_->deliver(shared_from_this());
    gate->when_open([self = shared_from_this()](std::exception_ptr fault) {
        self->gate_fault_ = std::move(fault);
        self->mailbox_->deliver(self);
    });
}

void Exchange::log_fault(std::string_view event, std::string_view what)
{
    handling_.log.error(event, {{"request", request.request_id}, {"what", what}});
}
