-- The requests of bench/search, for wrk: one scenario of many requests, each answer checked. The script says by
-- environment variables which, and where the files are that tell what to ask for.
local scenario, known = os.getenv("SCENARIO"), os.getenv("KNOWN")

local function lines(name)
  local found = {}
  for line in io.lines(known .. "/" .. name) do found[#found + 1] = line end
  return found
end

local ids, questions, pairs_of_words, chinese = lines("ids"), lines("questions"), lines("pairs"), lines("chinese")
local signed = { ["Authorization"] = "Bearer " .. lines("token")[1], ["Content-Type"] = "application/json" }
-- Not asked in any other run.
local unheard = os.getenv("SCENARIO") .. tostring({}):gsub("[^%w]", "") .. os.time()
local number, threads = 0, {}
bad, first_bad = 0, ""

local function next_of(list)
  number = number + 1
  return list[(number * 7919) % #list + 1]
end

local function ask(path, body) return wrk.format("POST", "/api/v1" .. path, signed, body) end

local function search(mode, text, more)
  return ask("/search", string.format('{"mode":"%s","query":"%s","limit":20%s}', mode, text, more or ""))
end

local scenarios = {
  vector_known = function() return ask("/memos/search/vector", '{"query":"' .. questions[number % 20 + 1] .. '","limit":20}') end,
  vector_new = function() return ask("/memos/search/vector", '{"query":"' .. next_of(questions) .. " " .. unheard .. number .. '","limit":20}') end,
  related = function() return wrk.format("GET", "/api/v1/memos/" .. next_of(ids) .. "/related?limit=10", signed) end,
  words = function() return search("words", next_of(pairs_of_words)) end,
  words_chinese = function() return search("words", next_of(chinese)) end,
  phrase = function() return search("words", '\\"' .. next_of(pairs_of_words) .. '\\"') end,
  hybrid = function() number = number + 1 return search("hybrid", questions[number % 20 + 1]) end,
  hybrid_new = function() return search("hybrid", next_of(questions) .. " " .. unheard .. number) end,
  hybrid_tag = function() number = number + 1 return search("hybrid", questions[number % 20 + 1], ',"tags":["tag-' .. number % 50 .. '"]') end,
}

local next_request = scenarios[scenario]

function setup(thread) threads[#threads + 1] = thread end

function request() return next_request() end

function response(status, _, body)
  local right = status == 200 and string.find(body, '"code":0', 1, true) and not string.find(body, '"degraded"', 1, true)
    and not string.find(body, '"items":[]', 1, true)
  if not right then
    bad = bad + 1
    if first_bad == "" then first_bad = status .. " " .. string.sub(body, 1, 160) end
  end
end

function done()
  for _, thread in ipairs(threads) do
    if thread:get("bad") > 0 then
      io.write(string.format("bad answers: %d, such as %s\n", thread:get("bad"), thread:get("first_bad")))
    end
  end
end
