-- The requests of bench/memos, for wrk: one scenario of many requests, each answer checked. The script says by
-- environment variables which, and where the files are that tell what to ask for.
local scenario, target, slice = os.getenv("SCENARIO"), os.getenv("TARGET"), tonumber(os.getenv("SLICE"))
local known, answer = os.getenv("KNOWN"), os.getenv("ANSWER")
local SLICES = 3

local function lines(name)
  local found = {}
  for line in io.lines(known .. "/" .. name) do found[#found + 1] = line end
  return found
end

local ids, wanderers = lines("ids"), lines("wanderers")
local uid, category = lines("uid")[1], lines("category")[1]
local signed = { ["Authorization"] = "Bearer " .. lines("token")[1] }
local sending = { ["Authorization"] = signed["Authorization"], ["Content-Type"] = "application/json" }
-- wrk asks for one request that it does not send, to see what requests look like: counting begins after it.
local number, threads = -1, {}
bad, first_bad, sampled = 0, "", false

local function request_of(method, path, headers, body)
  if target == "bare" then path = "/" .. scenario else path = "/api/v1" .. path end
  return wrk.format(method, path, headers, body)
end

local function get(path) return function() return request_of("GET", path, signed) end end

-- Far from each other, so that no two clients meet often.
local function any_id()
  number = number + 1
  return ids[(number * 7919) % #ids + 1]
end

-- Hundreds of memos go to the trash before the first comes back: by then, even with many clients, it has arrived.
local function wanderer()
  local own = math.floor(#wanderers / SLICES)
  local id = wanderers[slice * own + number % own + 1]
  local back = math.floor(number / own) % 2 == 1
  number = number + 1
  return id, back
end

local scenarios = {
  get_by_id = function() return request_of("GET", "/memos/" .. any_id(), signed) end,
  list_page_1 = get("/memos?page=1&limit=20"),
  list_page_400 = get("/memos?page=400&limit=20"),
  list_by_category = get("/memos?page=1&limit=20&categoryId=" .. category),
  list_by_tag = get("/memos?page=1&limit=20&tags=tag-7"),
  list_by_text_few = get("/memos?page=1&limit=20&search=Note%2077"),
  list_by_text_none = get("/memos?page=1&limit=20&search=zzzqqq"),
  list_by_all_three = get("/memos?page=1&limit=20&search=the&tags=tag-7&categoryId=" .. category),
  tags = get("/tags"),
  categories = get("/categories"),
  trash = get("/trash?page=1&pageSize=20"),
  activity_90_days = get("/insights/activity?days=90"),
  activity_365_days = get("/insights/activity?days=365"),
  on_this_day = get("/insights/on-this-day"),
  public_list = function() return request_of("GET", "/memos/public/" .. uid .. "?page=1&limit=20", {}) end,
  conversations = get("/explore/conversations"),
  repetition_due = get("/spaced-repetition/due"),
  repetition_stats = get("/spaced-repetition/stats"),
  put_tags = function()
    local id = any_id()
    return request_of("PUT", "/memos/" .. id .. "/tags", sending, '{"tags":["tag-7","tag-' .. number % 50 .. '"]}')
  end,
  update = function()
    local id = any_id()
    return request_of("PUT", "/memos/" .. id, sending, '{"content":"Measured: revision ' .. number .. ' of a memo that was there before."}')
  end,
  create = function()
    number = number + 1
    return request_of("POST", "/memos", sending, '{"content":"Measured: memo ' .. number .. ', written while the clock ran."}')
  end,
  trash_and_restore = function()
    local id, back = wanderer()
    if back then return request_of("POST", "/trash/" .. id .. "/restore", signed) end
    return request_of("DELETE", "/memos/" .. id, signed)
  end,
}

local next_request = scenarios[scenario]

function setup(thread) threads[#threads + 1] = thread end

function request() return next_request() end

function response(status, _, body)
  if status ~= 200 or not string.find(body, '"code":0', 1, true) then
    bad = bad + 1
    if first_bad == "" then first_bad = status .. " " .. string.sub(body, 1, 160) end
  elseif target == "own" and not sampled then
    sampled = true
    local file = io.open(answer, "w")
    file:write(body)
    file:close()
  end
end

function done()
  for _, thread in ipairs(threads) do
    if thread:get("bad") > 0 then
      io.write(string.format("bad answers: %d, such as %s\n", thread:get("bad"), thread:get("first_bad")))
    end
  end
end
