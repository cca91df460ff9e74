/// Who may do what by every way into the server: one line a route and situation, one column a role. Written from the
/// descriptions of the domain and of what must hold, not from the code. A route without a line fails, and so does a line
/// without a route; how a route is asked is in `RightsRequests`.
///
/// Columns: `out` nobody, and equally an expired session and a person deactivated since; `con` a contact who may not
/// sign; `sig` one who may; `str` another client's signatory; `dev` the developer whose work it is (any, while nobody
/// has claimed it); `odv` another developer; `spe` the accountable specialist; `osp` another specialist; `lead`.
///
/// Cells: `ok` done or shown; `no` shown, but without the rework; `401`, `403`, `404`; `in` led to the sign-in;
/// `my` led to one's own pages; `doc` led to the bare document.
///
/// `at` is the stage, or a word for what is to be answered there (`RightsScene.stages`); `-` needs no rework.
enum RightsTable {
    static let text = """
        route                                                    | at              | out con sig str dev odv spe osp lead
        GET /healthz                                             | -               | ok  ok  ok  ok  ok  ok  ok  ok  ok
        GET /readyz                                              | -               | ok  ok  ok  ok  ok  ok  ok  ok  ok
        GET /css/**                                              | -               | ok  ok  ok  ok  ok  ok  ok  ok  ok
        GET /js/**                                               | -               | ok  ok  ok  ok  ok  ok  ok  ok  ok
        GET /locales/**                                          | -               | ok  ok  ok  ok  ok  ok  ok  ok  ok

        GET /sign-in                                             | -               | ok  ok  ok  ok  ok  ok  ok  ok  ok
        POST /sign-in                                            | -               | ok  ok  ok  ok  ok  ok  ok  ok  ok
        POST /sign-in/as                                         | -               | ok  ok  ok  ok  ok  ok  ok  ok  ok
        POST /sign-out                                           | -               | in  in  in  in  in  in  in  in  in
        GET /enter/{token}                                       | -               | ok  ok  ok  ok  ok  ok  ok  ok  ok
        POST /enter/{token}                                      | -               | ok  ok  ok  ok  ok  ok  ok  ok  ok

        GET /                                                    | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /home                                                | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /queue                                               | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /reworks                                             | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /reworks/{number}                                    | requested       | in  my  my  my  ok  ok  ok  ok  ok
        GET /reworks/{number}/spec                               | requested       | in  my  my  my  ok  ok  ok  ok  ok
        GET /reworks/{number}/spec/compare                       | requested       | in  my  my  my  ok  ok  ok  ok  ok
        GET /reworks/{number}/spec/comments                      | requested       | in  my  my  my  ok  ok  ok  ok  ok
        GET /requests                                            | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /requests/{number}                                   | requested       | in  my  my  my  ok  ok  ok  ok  ok
        GET /clients                                             | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /clients/{client}                                    | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /clients/{client}/price                              | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /prices                                              | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /measures                                            | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /measures/published                                  | published       | ok  ok  ok  ok  ok  ok  ok  ok  ok
        GET /measures/published                                  | -               | 404 404 404 404 404 404 404 404 404
        GET /calendars                                           | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /calendars/{calendar}                                | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /people                                              | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /people/{person}                                     | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /team                                                | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /clients/{client}/passport                           | -               | in  my  my  my  ok  ok  ok  ok  ok
        GET /spec-library                                        | -               | in  my  my  my  ok  ok  ok  ok  ok
        POST /spec-library/preview                               | -               | 401 403 403 403 403 403 ok  ok  ok
        GET /account                                             | -               | in  my  my  my  ok  ok  ok  ok  ok

        GET /my                                                  | estimated       | in  ok  ok  no  403 403 403 403 403
        GET /my                                                  | accepted        | in  ok  ok  no  403 403 403 403 403
        GET /my/ask                                              | developing      | in  ok  ok  no  403 403 403 403 403
        GET /my/broken                                           | accepted        | in  ok  ok  no  403 403 403 403 403
        GET /my/new                                              | -               | in  ok  ok  ok  403 403 403 403 403
        POST /my/new                                             | -               | 401 ok  ok  ok  403 403 403 403 403
        GET /my/reworks/{number}                                 | developing      | in  ok  ok  404 403 403 403 403 403
        POST /my/reworks/{number}/questions                      | developing      | 401 ok  ok  404 403 403 403 403 403
        POST /my/reworks/{number}/questions/{question}/answer    | toClient        | 401 ok  ok  404 403 403 403 403 403
        POST /my/reworks/{number}/cancellation                   | estimated       | 401 ok  ok  404 403 403 403 403 403
        GET /my/reworks/{number}/pass-on                         | estimated       | in  ok  ok  404 403 403 403 403 403
        POST /my/reworks/{number}/pass-on                        | estimated       | 401 ok  ok  404 403 403 403 403 403
        POST /my/reworks/{number}/pass-on/confirmation           | passedOn        | 401 403 ok  404 403 403 403 403 403
        POST /my/reworks/{number}/pass-on/decline                | passedOn        | 401 403 ok  404 403 403 403 403 403
        GET /my/requests/{number}                                | q-triage        | in  ok  ok  404 403 403 403 403 403
        GET /my/requests/{number}                                | q-kept          | in  ok  ok  404 403 403 403 403 403
        POST /my/requests/{number}/questions                     | q-open          | 401 ok  ok  404 403 403 403 403 403
        POST /my/requests/{number}/questions/{question}/answer   | q-asked         | 401 ok  ok  404 403 403 403 403 403
        POST /my/requests/{number}/contest                       | q-changed       | 401 ok  ok  404 403 403 403 403 403
        POST /my/requests/{number}/referral                      | q-kept          | 401 ok  ok  404 403 403 403 403 403
        POST /my/requests/{number}/closing                       | q-answered      | 401 ok  ok  404 403 403 403 403 403
        POST /my/requests/{number}/reopening                     | q-answered      | 401 ok  ok  404 403 403 403 403 403
        POST /my/requests/{number}/withdrawal                    | q-triage        | 401 ok  ok  404 403 403 403 403 403
        POST /my/requests/{number}/score                         | q-answered      | 401 ok  ok  404 403 403 403 403 403
        POST /my/reworks/{number}/score                          | accepted        | 401 ok  ok  404 403 403 403 403 403
        GET /my/account                                          | -               | in  ok  ok  ok  403 403 403 403 403
        POST /my/account/language                                | -               | 401 ok  ok  ok  403 403 403 403 403
        POST /my/account/sessions/revocation                     | -               | 401 ok  ok  ok  403 403 403 403 403
        POST /my/account/sessions/{session}/revocation           | -               | 401 ok  ok  ok  403 403 403 403 403

        GET /my/price                                            | -               | in  ok  ok  ok  403 403 403 403 403
        GET /my/price                                            | priced          | in  ok  ok  ok  403 403 403 403 403

        GET /documents/{sha256}                                  | quoted          | in  ok  ok  404 404 404 ok  ok  ok
        GET /documents/{sha256}                                  | estimated       | in  ok  ok  404 404 404 ok  ok  ok
        GET /documents/{sha256}                                  | demonstrating   | in  ok  ok  404 ok  ok  ok  ok  ok
        GET /reworks/{number}/answers/{sha256}                   | estimated       | in  ok  ok  404 404 404 doc doc doc
        GET /reworks/{number}/answers/{sha256}                   | demonstrating   | in  ok  ok  404 doc doc doc doc doc
        POST /reworks/{number}/answers/{sha256}                  | approve         | 401 403 ok  404 404 404 403 403 403
        POST /reworks/{number}/answers/{sha256}                  | reestimate      | 401 ok  ok  404 404 404 403 403 403
        POST /reworks/{number}/answers/{sha256}                  | decline         | 401 ok  ok  404 404 404 403 403 403
        POST /reworks/{number}/answers/{sha256}                  | sign            | 401 403 ok  404 404 404 403 403 403
        POST /reworks/{number}/answers/{sha256}                  | return          | 401 ok  ok  404 404 404 403 403 403
        POST /reworks/{number}/answers/{sha256}                  | shortSign       | 401 403 ok  404 404 404 403 403 403
        POST /reworks/{number}/answers/{sha256}                  | shortReturn     | 401 ok  ok  404 404 404 403 403 403
        POST /reworks/{number}/answers/{sha256}                  | save            | 401 ok  ok  404 403 403 403 403 403
        POST /reworks/{number}/answers/{sha256}                  | accept          | 401 403 ok  404 403 403 403 403 403
        POST /reworks/{number}/answers/{sha256}                  | changes         | 401 ok  ok  404 403 403 403 403 403

        PUT /api/v1/files                                        | -               | 401 ok  ok  ok  ok  ok  ok  ok  ok
        GET /files/{sha256}                                      | fileShown       | in  ok  ok  404 404 404 ok  ok  ok
        GET /files/{sha256}                                      | fileNoted       | in  404 404 404 404 404 ok  ok  ok
        GET /files/{sha256}                                      | fileUnnamed     | in  404 404 404 404 404 ok  404 404
        GET /files/{sha256}                                      | fileDrafted     | in  404 404 404 404 404 ok  ok  ok
        GET /files/{sha256}                                      | filePublished   | in  ok  ok  404 404 404 ok  ok  ok
        GET /api/v1/openapi.json                                 | -               | ok  ok  ok  ok  ok  ok  ok  ok  ok
        GET /api/v1/me                                           | -               | 401 ok  ok  ok  ok  ok  ok  ok  ok
        PUT /api/v1/me/language                                  | -               | 401 ok  ok  ok  ok  ok  ok  ok  ok
        GET /api/v1/me/sessions                                  | -               | 401 ok  ok  ok  ok  ok  ok  ok  ok
        POST /api/v1/me/sessions/revocation                      | -               | 401 ok  ok  ok  ok  ok  ok  ok  ok
        POST /api/v1/me/sessions/{session}/revocation            | -               | 401 ok  ok  ok  ok  ok  ok  ok  ok
        POST /api/v1/me/password                                 | -               | 401 403 403 403 ok  ok  ok  ok  ok
        GET /api/v1/colleagues                                   | -               | 401 403 403 403 ok  ok  ok  ok  ok
        GET /api/v1/me/views                                     | -               | 401 403 403 403 ok  ok  ok  ok  ok
        PUT /api/v1/me/views                                     | -               | 401 403 403 403 ok  ok  ok  ok  ok
        DELETE /api/v1/me/views/{view}                           | -               | 401 403 403 403 ok  ok  ok  ok  ok
        GET /api/v1/people                                       | -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/people                                      | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/people/{person}/deactivation                | -               | 401 403 403 403 403 403 403 403 ok
        GET /api/v1/people/{person}                              | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/people/{person}/details                     | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/people/{person}/reactivation                | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/people/{person}/password                    | -               | 401 403 403 403 403 403 403 403 ok
        GET /api/v1/people/{person}/enter-links                  | -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/people/{person}/enter-links/{link}/revocation| -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/people/{person}/enter-links                 | -               | 401 403 403 403 403 403 ok  ok  ok

        GET /api/v1/clients                                      | -               | 401 403 403 403 403 403 ok  ok  ok
        GET /api/v1/clients/names                                | -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/clients                                     | -               | 401 403 403 403 403 403 403 403 ok
        GET /api/v1/clients/{client}                             | -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/clients/{client}/plans                      | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/clients/{client}/contacts                   | -               | 401 403 403 403 403 403 ok  ok  ok

        GET /api/v1/measures                                     | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/measures/publications                       | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/measures/withdrawal                         | published       | 401 403 403 403 403 403 403 403 ok
        GET /api/v1/team                                         | -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/people/{person}/absences                    | -               | 401 403 403 403 403 403 403 ok  ok
        POST /api/v1/people/{person}/absences/{absence}/ending   | away            | 401 403 403 403 403 403 403 ok  ok
        POST /api/v1/people/{person}/internship                  | eligible        | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/people/{person}/internship/ending           | intern          | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/people/{person}/certification               | intern          | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/people/{person}/certification/withdrawal    | certified       | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/clients/{client}/manager                    | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/clients/{client}/projects                   | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/clients/{client}/manager-wait               | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/clients/{client}/manager-wait/ending        | inLine          | 401 403 403 403 403 403 403 403 ok
        GET /api/v1/clients/{client}/passport                    | -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/clients/{client}/passport/notes             | -               | 401 403 403 403 403 403 ok  403 ok

        GET /api/v1/price-list                                   | -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/price-list                                  | -               | 401 403 403 403 403 403 403 403 ok
        GET /api/v1/clients/{client}/price                       | priced          | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/clients/{client}/price-inputs               | priced          | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/clients/{client}/general-price              | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/clients/{client}/needs                      | -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/clients/{client}/trainings                  | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/clients/{client}/trainings/{training}/steps/{step}/completion | learning | 401 403 403 403 403 403 ok ok ok
        POST /api/v1/clients/{client}/hourly-rate                | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/clients/{client}/quotations                 | priced          | 401 403 403 403 403 403 403 403 ok

        GET /api/v1/calendars                                    | -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/calendars                                   | -               | 401 403 403 403 403 403 403 403 ok
        GET /api/v1/calendars/{calendar}                         | -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/calendars/{calendar}/versions               | requested       | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/calendars/{calendar}/previews               | requested       | 401 403 403 403 403 403 403 403 ok
        GET /api/v1/holidays                                     | -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/calendar-files                              | -               | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/clients/{client}/calendar                   | twoCalendars    | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/clients/{client}/calendar-previews          | twoCalendars    | 401 403 403 403 403 403 403 403 ok

        GET /api/v1/home                                         | requested       | 401 403 403 403 no  no  ok  no  no
        GET /api/v1/home                                         | ready           | 401 403 403 403 ok  ok  ok  no  no
        GET /api/v1/home                                         | awaitingSupport | 401 403 403 403 no  no  ok  no  ok
        GET /api/v1/queue                                        | requested       | 401 403 403 403 no  no  no  no  no
        GET /api/v1/queue                                        | named           | 401 403 403 403 ok  no  no  no  no
        GET /api/v1/queue                                        | ready           | 401 403 403 403 ok  ok  ok  ok  ok
        GET /api/v1/reworks                                      | requested       | 401 ok  ok  no  no  no  ok  ok  ok
        GET /api/v1/reworks                                      | named           | 401 ok  ok  no  ok  no  ok  ok  ok
        GET /api/v1/reworks                                      | developing      | 401 ok  ok  no  ok  ok  ok  ok  ok
        POST /api/v1/reworks                                     | -               | 401 ok  ok  ok  403 403 ok  ok  ok
        GET /api/v1/reworks/{number}                             | requested       | 401 ok  ok  404 404 404 ok  ok  ok
        GET /api/v1/reworks/{number}                             | named           | 401 ok  ok  404 ok  404 ok  ok  ok
        GET /api/v1/reworks/{number}                             | developing      | 401 ok  ok  404 ok  ok  ok  ok  ok
        GET /api/v1/reworks/{number}                             | awaitingSupport | 401 ok  ok  404 404 404 ok  ok  ok

        GET /api/v1/reworks/{number}/deadline-proposal           | signed          | 401 403 403 404 404 404 ok  403 ok
        GET /api/v1/reworks/{number}/estimate-comparison         | requested       | 401 403 403 404 404 404 ok  403 ok
        GET /api/v1/reworks/{number}/spec-comparison             | specified       | 401 ok  ok  404 404 404 ok  ok  ok
        GET /api/v1/reworks/{number}/trace                       | specified       | 401 ok  ok  404 404 404 ok  ok  ok
        GET /api/v1/reworks/{number}/trace                       | developing      | 401 ok  ok  404 ok  ok  ok  ok  ok
        GET /api/v1/reworks/{number}/comments                    | specified       | 401 ok  ok  404 404 404 ok  ok  ok
        GET /api/v1/reworks/{number}/comments                    | specifying      | 401 404 404 404 404 404 ok  ok  ok
        POST /api/v1/reworks/{number}/refusal                    | requested       | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/override                   | awaitingSupport | 401 403 403 404 404 404 403 403 ok
        POST /api/v1/reworks/{number}/estimates                  | requested       | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/estimate-withdrawal        | estimated       | 401 403 403 404 404 404 ok  403 ok
        GET /api/v1/reworks/{number}/spec-draft                  | specifying      | 401 404 404 404 404 404 ok  ok  ok
        GET /api/v1/reworks/{number}/spec-draft                  | developing      | 401 404 404 404 403 403 ok  ok  ok
        PUT /api/v1/reworks/{number}/spec-draft                  | specifying      | 401 404 404 404 404 404 ok  403 ok
        PUT /api/v1/reworks/{number}/spec-draft/readers          | specifying      | 401 404 404 404 404 404 ok  ok  ok
        GET /api/v1/reworks/{number}/spec-draft/preview          | specifying      | 401 404 404 404 404 404 ok  ok  ok
        GET /api/v1/spec-library                                 | -               | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/spec-library/templates                      | -               | 401 403 403 403 403 403 403 403 ok
        GET /api/v1/spec-library/templates/{template}            | ownTemplate     | 401 403 403 403 403 403 ok  ok  ok
        GET /api/v1/spec-library/templates/{template}/comparison | ownTemplate     | 401 403 403 403 403 403 ok  ok  ok
        POST /api/v1/spec-library/templates/{template}/versions  | ownTemplate     | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/spec-library/templates/{template}/retirement| ownTemplate     | 401 403 403 403 403 403 403 403 ok
        POST /api/v1/spec-library/words                          | -               | 401 403 403 403 403 403 403 403 ok
        GET /api/v1/spec-templates                               | -               | 401 ok  ok  ok  ok  ok  ok  ok  ok
        GET /api/v1/spec-templates/{name}                        | -               | 401 ok  ok  ok  ok  ok  ok  ok  ok
        POST /api/v1/reworks/{number}/spec-revisions             | specifying      | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/spec-withdrawal            | specified       | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/short-offer                | drafted         | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/short-offer-withdrawal     | shortOffered    | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/hand-off                   | signed          | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/claim                      | ready           | 401 403 403 404 ok  ok  403 403 403
        POST /api/v1/reworks/{number}/release                    | developing      | 401 403 403 404 ok  403 403 403 ok
        POST /api/v1/reworks/{number}/delivery                   | developing      | 401 403 403 404 ok  403 403 403 403
        POST /api/v1/reworks/{number}/delivery-return            | delivered       | 401 403 403 404 403 403 ok  403 ok
        POST /api/v1/reworks/{number}/demo                       | delivered       | 401 403 403 404 403 403 ok  403 ok
        POST /api/v1/reworks/{number}/demo-withdrawal            | demonstrating   | 401 403 403 404 403 403 ok  403 ok
        POST /api/v1/reworks/{number}/deadline                   | developing      | 401 403 403 404 403 403 ok  403 ok
        POST /api/v1/reworks/{number}/questions                  | requested       | 401 ok  ok  404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/questions                  | developing      | 401 ok  ok  404 ok  403 ok  403 ok
        POST /api/v1/reworks/{number}/questions/{question}/answer| toClient        | 401 ok  ok  404 403 403 403 403 403
        POST /api/v1/reworks/{number}/questions/{question}/answer| toSpecialist    | 401 403 403 404 403 403 ok  403 ok
        POST /api/v1/reworks/{number}/questions/{question}/answer| toDeveloper     | 401 403 403 404 ok  403 403 403 403
        POST /api/v1/reworks/{number}/pass-on                    | estimated       | 401 ok  ok  404 404 404 403 403 403
        POST /api/v1/reworks/{number}/pass-on-confirmation       | passedOn        | 401 403 ok  404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/pass-on-decline            | passedOn        | 401 403 ok  404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/notes                      | requested       | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/notes                      | named           | 401 403 403 404 ok  404 ok  403 ok
        POST /api/v1/reworks/{number}/notes                      | developing      | 401 403 403 404 ok  403 ok  403 ok
        POST /api/v1/reworks/{number}/hold                       | developing      | 401 403 403 404 403 403 ok  403 ok
        POST /api/v1/reworks/{number}/resumption                 | held            | 401 403 403 404 403 403 ok  403 ok
        POST /api/v1/reworks/{number}/assignment                 | requested       | 401 403 403 404 404 404 403 403 ok
        POST /api/v1/reworks/{number}/cancellation               | estimated       | 401 ok  ok  404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/cancellation               | developing      | 401 403 403 404 403 403 403 403 ok
        POST /api/v1/reworks/{number}/comments                   | specified       | 401 ok  ok  404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/comments                   | developing      | 401 ok  ok  404 ok  403 ok  403 ok
        POST /api/v1/reworks/{number}/comments/{comment}/replies | commented       | 401 ok  ok  404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/comments/{comment}/resolution | commented     | 401 ok  ok  404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/comments/{comment}/reopening | settled        | 401 ok  ok  404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/comments/{comment}/wording | commented       | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/reworks/{number}/score                      | accepted        | 401 ok  ok  404 403 403 403 403 403
        POST /api/v1/reworks/{number}/go-live                    | accepted        | 401 403 403 404 403 403 ok  403 ok

        GET /api/v1/requests                                     | q-triage        | 401 ok  ok  no  no  no  ok  ok  ok
        GET /api/v1/requests                                     | b-queued        | 401 ok  ok  no  ok  ok  ok  ok  ok
        POST /api/v1/requests                                    | -               | 401 ok  ok  ok  403 403 ok  ok  ok
        GET /api/v1/requests/{number}                            | q-triage        | 401 ok  ok  404 404 404 ok  ok  ok
        GET /api/v1/requests/{number}                            | q-kept          | 401 ok  ok  404 404 404 ok  ok  ok
        GET /api/v1/requests/{number}                            | b-queued        | 401 ok  ok  404 ok  ok  ok  ok  ok
        POST /api/v1/requests/{number}/classification            | q-triage        | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/requests/{number}/classification            | b-claimed       | 401 403 403 404 403 403 ok  403 ok
        POST /api/v1/requests/{number}/contest                   | q-changed       | 401 ok  ok  404 404 404 403 403 403
        POST /api/v1/requests/{number}/settlement                | q-contested     | 401 403 403 404 404 404 403 403 ok
        POST /api/v1/requests/{number}/override                  | q-kept          | 401 403 403 404 404 404 403 403 ok
        POST /api/v1/requests/{number}/referral                  | q-kept          | 401 ok  ok  404 404 404 403 403 403
        POST /api/v1/requests/{number}/start                     | b-open          | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/requests/{number}/queueing                  | b-open          | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/requests/{number}/claim                     | b-queued        | 401 403 403 404 ok  ok  403 403 403
        POST /api/v1/requests/{number}/release                   | b-claimed       | 401 403 403 404 ok  403 403 403 ok
        POST /api/v1/requests/{number}/solution                  | q-open          | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/requests/{number}/repair                    | b-open          | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/requests/{number}/repair                    | b-claimed       | 401 403 403 404 ok  403 ok  403 ok
        POST /api/v1/requests/{number}/closing                   | q-answered      | 401 ok  ok  404 404 404 ok  403 ok
        POST /api/v1/requests/{number}/reopening                 | q-answered      | 401 ok  ok  404 404 404 ok  403 ok
        POST /api/v1/requests/{number}/withdrawal                | q-triage        | 401 ok  ok  404 404 404 403 403 403
        POST /api/v1/requests/{number}/questions                 | q-triage        | 401 ok  ok  404 404 404 ok  403 ok
        POST /api/v1/requests/{number}/questions                 | b-claimed       | 401 ok  ok  404 ok  403 ok  403 ok
        POST /api/v1/requests/{number}/questions/{question}/answer| q-asked        | 401 ok  ok  404 404 404 403 403 403
        POST /api/v1/requests/{number}/notes                     | q-triage        | 401 403 403 404 404 404 ok  403 ok
        POST /api/v1/requests/{number}/notes                     | b-claimed       | 401 403 403 404 ok  403 ok  403 ok
        POST /api/v1/requests/{number}/assignment                | q-triage        | 401 403 403 404 404 404 403 403 ok
        POST /api/v1/requests/{number}/flag                      | q-triage        | 401 ok  ok  404 404 404 ok  403 ok
        POST /api/v1/requests/{number}/score                     | q-answered      | 401 ok  ok  404 404 404 403 403 403
        """

    static let rows = RightsRow.read(text)
}
