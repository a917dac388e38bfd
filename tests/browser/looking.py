"""What a browser can be asked about a page: what is lost, what is too small, what moves, where the focus is."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Contrast of 7:1 is left by axe to those who ask for it. To tell what is in order takes half of the time.
_AXE = {"rules": {"color-contrast-enhanced": {"enabled": True}}, "resultTypes": ["violations"]}


def axe_findings(page: Page) -> list[str]:
    """What axe-core finds, its best practices too: the rule and the element, for each element."""
    violations = Axe().run(page, options=_AXE).response["violations"]
    return [f"{each['id']}: {node['html']}" for each in violations for node in each["nodes"]]


# Text that its own box cuts off. What only screen readers are meant to get is one pixel large, on purpose.
CLIPPED = """() => [...document.querySelectorAll('body *')].filter(element => {
    const style = getComputedStyle(element), box = element.getBoundingClientRect()
    const hides = way => ['hidden', 'clip'].includes(way)
    return element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && box.width > 1 && box.height > 1
        && element.textContent.trim()
        && (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1
            || hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
}).map(element => element.outerHTML.slice(0, 120))"""

# The spacing that WCAG 1.4.12 lets a reader ask for.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }"""

# Links and buttons that are smaller than WCAG 2.5.8 allows: those within a sentence may be, and so may those
# around which a circle of 24 pixels touches no other one.
SMALL_TARGETS = """() => {
    const shown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true})
    const targets = [...document.querySelectorAll('a[href], button, input, select, summary, label[for], [role=tab]')]
        .filter(shown).map(element => ({element, box: element.getBoundingClientRect()}))
        .filter(({box}) => box.width > 1 && box.height > 1)
    const inSentence = ({element}) => {
        const block = element.closest('p, li, dd, dt, td, th, figcaption, blockquote, h1, h2, h3, h4')
        if (!block || getComputedStyle(element).display !== 'inline') return false
        const links = [...block.querySelectorAll('a')]
        const own = links.reduce((left, link) => left.replace(link.textContent, ''), block.textContent)
        return /\\p{L}{2}/u.test(own)
    }
    const distance = ({box}, other) => Math.hypot(
        Math.max(other.left - (box.left + box.right) / 2, 0, (box.left + box.right) / 2 - other.right),
        Math.max(other.top - (box.top + box.bottom) / 2, 0, (box.top + box.bottom) / 2 - other.bottom))
    const crowded = target => targets.some(other => other.element !== target.element
        && !other.element.contains(target.element) && !target.element.contains(other.element)
        && distance(target, other.box) < 12)
    return targets.filter(target => Math.min(target.box.width, target.box.height) < 23.5
        && !inSentence(target) && crowded(target))
        .map(({element, box}) => `${Math.round(box.width)}x${Math.round(box.height)} ${element.outerHTML.slice(0, 99)}`)
}"""

# What still moves for a reader who asked for less of that: longer than a blink.
MOVING = """() => [...document.querySelectorAll('body *')].filter(element => {
    const style = getComputedStyle(element)
    const lasts = times => times.split(',').some(time => parseFloat(time) > 0.01)
    return element.checkVisibility() && (style.animationName !== 'none' && lasts(style.animationDuration)
        || style.transitionProperty !== 'none' && lasts(style.transitionDuration))
}).map(element => element.outerHTML.slice(0, 90))"""

# Where the focus is, once the page has come to rest; nowhere, when it is on the page itself. What marks it is seen
# when it has moved on, on the element, its label or its form (`unmarked` is the element before, if nothing did).
FOCUS = """async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    const label = element => [...element.labels ?? [], element.nextElementSibling].filter(each => each?.htmlFor)
    const shown = element => [element, ...label(element), element.form].filter(each => each)
    const look = element => shown(element).map(each => {
        const style = getComputedStyle(each)
        return [style.outline, style.boxShadow, style.backgroundColor, style.border, style.textDecoration].join()
    }).join()
    const before = window.kpFocus
    const unmarked = before?.element.isConnected && look(before.element) === before.look ? before.html : null
    const element = document.activeElement
    window.kpFocus = null
    if (!element || element === document.body) return {unmarked, html: null, hidden: false}
    const html = element.outerHTML.replace(/\\s+/g, ' ').slice(0, 120)
    window.kpFocus = {element, look: look(element), html}
    const places = [[.5, .5], [.1, .5], [.9, .5], [.5, .2], [.5, .8]]
    // what is taller than the window can be seen in part only
    const inSight = box => {
        if (box.height <= innerHeight) return box
        const top = Math.max(0, box.top)
        return new DOMRect(box.left, top, box.width, Math.min(innerHeight, box.bottom) - top)
    }
    const onTop = each => [...each.getClientRects()].map(inSight).some(box => places.some(([x, y]) => {
        const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height)
        return top && (each.contains(top) || top.contains(each) && getComputedStyle(each).display === 'inline')
    }))
    return {unmarked, html, hidden: ![element, ...label(element)].some(onTop)}
}"""
